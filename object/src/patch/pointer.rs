//! JSON pointers as the JSON patch engine resolves them: to a container and a key in it.

use serde_json::Value;

/// The container that holds what `path` points to, and the last key. None where a step is missing or leads into
/// a scalar. What stands before the first slash is not looked at, so `data/x` is the member `x` of the document.
pub(super) fn locate<'v>(document: &'v mut Value, path: &str) -> Option<(&'v mut Value, String)> {
    let (_, path) = path.split_once('/')?;
    let (parents, key) = path.rsplit_once('/').map_or((None, path), |(p, k)| (Some(p), k));
    let mut at = document;
    for part in parents.into_iter().flat_map(|p| p.split('/')) {
        at = match at {
            Value::Object(members) => members.get_mut(&unescape(part))?,
            Value::Array(elements) => {
                let index = existing(&unescape(part), elements.len()).ok()?;
                elements.get_mut(index)?
            }
            _ => return None,
        };
    }
    matches!(at, Value::Object(_) | Value::Array(_)).then(|| (at, unescape(key)))
}

fn unescape(part: &str) -> String {
    part.replace("~1", "/").replace("~0", "~")
}

/// The index of an element that is there. A negative one counts from the end.
pub(super) fn existing(key: &str, length: usize) -> Result<usize, String> {
    let index = number(key)?;
    let counted = if index < 0 { from_end(index, length) } else { usize::try_from(index).ok() };
    counted.filter(|i| *i < length).ok_or_else(|| out_of_range(index))
}

/// The index where an element is put in. `-` and -1 are behind the last.
pub(super) fn insertion(key: &str, length: usize) -> Result<usize, String> {
    if key == "-" {
        return Ok(length);
    }
    let index = number(key).map_err(|_| format!("value was not a proper array index: '{key}'"))?;
    let counted = if index < 0 { from_end(index, length + 1) } else { usize::try_from(index).ok() };
    counted.filter(|i| *i <= length).ok_or_else(|| out_of_range(index))
}

fn number(key: &str) -> Result<i64, String> {
    key.parse().map_err(|_| format!("strconv.Atoi: parsing {key:?}: invalid syntax"))
}

fn from_end(index: i64, length: usize) -> Option<usize> {
    length.checked_sub(usize::try_from(index.unsigned_abs()).ok()?)
}

fn out_of_range(index: i64) -> String {
    format!("Unable to access invalid index: {index}: invalid index referenced")
}
