//! Names made from `metadata.generateName`.

/// Letters and digits of a suffix: no vowels and no look-alikes, so no words come out.
const ALPHABET: &[u8; 27] = b"bcdfghjklmnpqrstvwxz2456789";
/// How long a suffix is.
const SUFFIX: usize = 5;
/// The longest base that leaves room for the suffix within 63 characters.
const MAX_BASE: usize = 63 - SUFFIX;

/// The base, cut where too long, and a suffix taken from random numbers that the caller supplies.
pub fn generate_name(base: &str, mut random: impl FnMut() -> u32) -> String {
    let mut end = base.len().min(MAX_BASE);
    while !base.is_char_boundary(end) {
        end -= 1;
    }
    let mut name = base[..end].to_owned();
    for _ in 0..SUFFIX {
        name.push(char::from(ALPHABET[random() as usize % ALPHABET.len()]));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::generate_name;

    #[test]
    fn names() {
        let check = |base: &str, expect: &str| {
            let mut next = 25;
            let name = generate_name(base, || {
                next += 1;
                next
            });
            assert_eq!(name, expect, "{base}");
        };
        check("web-", "web-9bcdf");
        check(&"a".repeat(70), &format!("{}9bcdf", "a".repeat(58)));
        check(&"é".repeat(40), &format!("{}9bcdf", "é".repeat(29)));
    }
}
