//! Protobuf, as far as etcd's messages need it: varints and bytes, fields in any order, unknown ones left alone.

/// A message under way.
#[derive(Debug, Default)]
pub(crate) struct Message(Vec<u8>);

impl Message {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    fn varint(&mut self, mut v: u64) {
        while v >= 0x80 {
            self.0.push(v as u8 | 0x80);
            v >>= 7;
        }
        self.0.push(v as u8);
    }

    /// A number; zero, as the default, is left out.
    pub(crate) fn int(mut self, field: u32, v: i64) -> Self {
        if v != 0 {
            self.varint(u64::from(field) << 3);
            self.varint(v.cast_unsigned());
        }
        self
    }

    /// A number that stands even where it is zero: the chosen one of several.
    pub(crate) fn chosen_int(mut self, field: u32, v: i64) -> Self {
        self.varint(u64::from(field) << 3);
        self.varint(v.cast_unsigned());
        self
    }

    pub(super) fn flag(self, field: u32, v: bool) -> Self {
        self.int(field, i64::from(v))
    }

    pub(crate) fn bytes(mut self, field: u32, v: &[u8]) -> Self {
        if !v.is_empty() {
            self = self.inner(field, v);
        }
        self
    }

    /// Bytes that stand even where there are none: an entry of a map.
    pub(crate) fn chosen_bytes(self, field: u32, v: &[u8]) -> Self {
        self.inner(field, v)
    }

    pub(crate) fn message(self, field: u32, v: Message) -> Self {
        self.inner(field, &v.0)
    }

    fn inner(mut self, field: u32, v: &[u8]) -> Self {
        self.varint(u64::from(field) << 3 | 2);
        self.varint(v.len() as u64);
        self.0.extend_from_slice(v);
        self
    }
}

/// A field's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    Int(i64),
    Bytes(&'a [u8]),
}

impl<'a> Value<'a> {
    pub(crate) fn int(self) -> i64 {
        match self {
            Self::Int(v) => v,
            Self::Bytes(_) => 0,
        }
    }

    pub(crate) fn bytes(self) -> &'a [u8] {
        match self {
            Self::Int(_) => &[],
            Self::Bytes(v) => v,
        }
    }
}

/// The message is cut off, or has what no etcd message has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// Visits a message's fields in order.
pub(crate) fn fields<'a>(
    mut input: &'a [u8],
    mut visit: impl FnMut(u32, Value<'a>) -> Result<(), Malformed>,
) -> Result<(), Malformed> {
    while !input.is_empty() {
        let key = varint(&mut input)?;
        let field = u32::try_from(key >> 3).map_err(|_| Malformed)?;
        let value = match key & 7 {
            0 => Value::Int(varint(&mut input)?.cast_signed()),
            1 => Value::Bytes(take(&mut input, 8)?),
            2 => {
                let len = varint(&mut input)?;
                Value::Bytes(take(&mut input, usize::try_from(len).map_err(|_| Malformed)?)?)
            }
            5 => Value::Bytes(take(&mut input, 4)?),
            _ => return Err(Malformed),
        };
        visit(field, value)?;
    }
    Ok(())
}

fn take<'a>(input: &mut &'a [u8], len: usize) -> Result<&'a [u8], Malformed> {
    let (taken, rest) = input.split_at_checked(len).ok_or(Malformed)?;
    *input = rest;
    Ok(taken)
}

fn varint(input: &mut &[u8]) -> Result<u64, Malformed> {
    let mut v = 0;
    for shift in (0..64).step_by(7) {
        let byte = take(input, 1)?[0];
        v |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(v);
        }
    }
    Err(Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let inner = Message::default().int(1, -1).chosen_int(2, 0);
        let bytes = Message::default().int(1, 300).int(2, 0).bytes(3, b"k").bytes(4, b"").message(70, inner);
        let bytes = bytes.into_bytes();
        let mut seen = Vec::new();
        let mut visit = |field, value| {
            seen.push((field, value));
            Ok(())
        };
        assert_eq!(fields(&bytes, &mut visit), Ok(()));
        let inner: &[u8] = &[8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1, 16, 0];
        assert_eq!(seen, [(1, Value::Int(300)), (3, Value::Bytes(b"k")), (70, Value::Bytes(inner))]);
        for cut in 1..bytes.len() {
            let whole = fields(&bytes[..cut], |_, _| Ok(()));
            assert_eq!(whole.is_ok(), [3, 6].contains(&cut), "{cut}");
        }
        assert_eq!(fields(&[0x0b], |_, _| Ok(())), Err(Malformed), "groups");
        assert_eq!(fields(&[0xff; 11], |_, _| Ok(())), Err(Malformed));
    }
}
