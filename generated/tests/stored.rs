//! Bytes that upstream 1.37.2 stored in etcd: read and written again, they are the same to the byte.

use generated::KINDS;
use object::protobuf;

#[test]
fn stored_bytes_are_kept() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stored");
    let mut seen = 0;
    let mut differing = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of stored objects") {
        let path = entry.expect("an entry").path();
        let bytes = std::fs::read(&path).expect("a file");
        let unknown = protobuf::unseal(&bytes).expect("the envelope");
        let kind = KINDS
            .iter()
            .find(|k| k.api_version() == unknown.api_version && k.kind == unknown.kind)
            .unwrap_or_else(|| panic!("no kind {} {}", unknown.api_version, unknown.kind));
        let mut record = kind.schema.make();
        protobuf::decode(unknown.raw, &mut *record).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut again = Vec::new();
        protobuf::seal(&unknown.api_version, &unknown.kind, &*record, &mut again);
        if again != bytes {
            let at = again.iter().zip(&bytes).position(|(a, b)| a != b).unwrap_or(again.len().min(bytes.len()));
            differing.push(format!("{} at byte {at} of {}", path.display(), bytes.len()));
        }
        seen += 1;
    }
    assert!(seen > 15, "only {seen} stored objects");
    assert!(differing.is_empty(), "{differing:#?}");
}
