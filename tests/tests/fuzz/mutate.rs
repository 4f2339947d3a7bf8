//! Small changes to inputs, the same ones each time.

/// What readers have a meaning for, or a limit at.
const WORDS: &[&[u8]] = &[
    b"null",
    b"true",
    b"{}",
    b"[]",
    b"\"\"",
    b"{\"a\":",
    b"[[",
    b"]",
    b"}",
    b",",
    b":",
    b"\"",
    b"\\u0000",
    b"\\ud800",
    b"\\",
    b"-0",
    b"0",
    b"1e309",
    b"1e-400",
    b"9223372036854775807",
    b"-9223372036854775808",
    b"9223372036854775808",
    b"4294967296",
    b"0.1",
    b"1E3",
    b"Ki",
    b"m",
    b"n",
    b"E",
    b"\xff",
    b"\xc3",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\xc2\x85",
    b"\0",
    b"\r\n",
    b"\n",
    b"\t",
    b" ",
    b"# ",
    b"- ",
    b"? ",
    b"&a ",
    b"*a",
    b"<<: ",
    b"!!binary ",
    b"!!str ",
    b"| ",
    b"|-\n ",
    b">+2\n",
    b"---\n",
    b"...\n",
    b"%YAML 1.1\n",
    b"'",
    b"~",
    b"0x1f",
    b"0o7",
    b"1_000",
    b".inf",
    b".nan",
    b"2001-01-01",
    b"190:20:30",
    b"k8s\0",
    b"\x80",
    b"\x7f",
    b"\x0a\x00",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
    b"\xd9\xd9\xf7",
    b"\x9f",
    b"\xbf",
    b"\xf9\x7e\x00",
    b"\xfb\x7f\xf0\0\0\0\0\0\0",
    b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff",
    b"\xc2\x49",
    b"\xd6",
    b"\x5f",
    b" in (",
    b" notin (",
    b")",
    b"!",
    b"!=",
    b"==",
    b">",
    b"<",
    b"\\,",
    b"\\=",
    b"f:",
    b"k:{}",
    b"v:1",
    b"i:0",
    b".",
    b"$patch",
    b"$setElementOrder/containers",
    b"$deleteFromPrimitiveList/finalizers",
    b"$retainKeys",
    b"/-",
    b"/~1",
    b"/~2",
    b"/-1",
    b"2006-01-02T15:04:05Z",
    b"9999-12-31T23:59:60+23:59",
    b"1h",
    b"-1.5s",
    b"100%",
    b"..",
    b"eyJ",
    b"=",
    b"bearer ",
    b"\x30\x82",
    b"\x30\x80",
    b"\xa3",
];

/// Gives mutations of its inputs without end.
pub(crate) struct Mutator<'a> {
    state: u64,
    inputs: &'a [Vec<u8>],
}

impl<'a> Mutator<'a> {
    pub(crate) fn new(seed: u64, inputs: &'a [Vec<u8>]) -> Self {
        Self { state: seed, inputs }
    }

    /// The next mutation.
    pub(crate) fn next(&mut self) -> Vec<u8> {
        let mut data = self.input().to_vec();
        for _ in 0..=self.below(4) {
            self.change(&mut data);
        }
        data
    }

    /// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators".
    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit.max(1) as u64) as usize
    }

    fn input(&mut self) -> &'a [u8] {
        let at = self.below(self.inputs.len());
        self.inputs.get(at).map_or(&[], Vec::as_slice)
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..start + self.below((length - start).min(24) + 1)
    }

    fn change(&mut self, data: &mut Vec<u8>) {
        let (length, at) = (data.len(), self.below(data.len() + 1));
        match self.below(9) {
            0 if at < length => data[at] ^= 1 << self.below(8),
            1 if at < length => data[at] = self.below(256) as u8,
            2 => drop(data.drain(self.range(length))),
            3 => {
                let copy = data[self.range(length)].to_vec();
                data.splice(at..at, copy);
            }
            4 => data.truncate(at),
            5 => {
                let other = self.input();
                let piece = &other[self.range(other.len())];
                data.splice(at..at, piece.iter().copied());
            }
            6 => {
                // Nests, or repeats a word.
                let word = WORDS[self.below(WORDS.len())].repeat(1 + self.below(40));
                data.splice(at..at, word);
            }
            7 => {
                let word = WORDS[self.below(WORDS.len())];
                let until = (at + word.len()).min(length);
                data.splice(at..until, word.iter().copied());
            }
            _ => {
                let word = WORDS[self.below(WORDS.len())];
                data.splice(at..at, word.iter().copied());
            }
        }
    }
}
