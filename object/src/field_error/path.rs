//! The path of a field, as messages name it.

use std::fmt;

/// Where a field lies: `spec.containers[0].name`.
///
/// A path borrows the path above it, so that walking an object without faults allocates nothing. A
/// chain of calls works within one statement; a path kept in a variable needs its parent in one too.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Top,
    Name(&'a str),
    Index(usize),
    Key(&'a str),
}

impl<'a> Path<'a> {
    /// The object itself, which has no name: messages say `<nil>`.
    pub const TOP: Self = Path { parent: None, step: Step::Top };

    /// A field of the object itself.
    pub const fn new(name: &'a str) -> Self {
        Path { parent: None, step: Step::Name(name) }
    }

    /// A member of the record here.
    #[must_use]
    pub const fn child(&'a self, name: &'a str) -> Self {
        Path { parent: Some(self), step: Step::Name(name) }
    }

    /// An element of the list here.
    #[must_use]
    pub const fn index(&'a self, index: usize) -> Self {
        Path { parent: Some(self), step: Step::Index(index) }
    }

    /// An entry of the map here.
    #[must_use]
    pub const fn key(&'a self, key: &'a str) -> Self {
        Path { parent: Some(self), step: Step::Key(key) }
    }

    /// Writes it; tells whether anything was written.
    fn write(&self, f: &mut fmt::Formatter<'_>) -> Result<bool, fmt::Error> {
        let after = match self.parent {
            Some(parent) => parent.write(f)?,
            None => false,
        };
        match self.step {
            Step::Top => return Ok(after),
            // Upstream's paths have it so.
            Step::Name("") => f.write_str("[]")?,
            Step::Name(name) if after => write!(f, ".{name}")?,
            Step::Name(name) => f.write_str(name)?,
            Step::Index(index) => write!(f, "[{index}]")?,
            Step::Key(key) => write!(f, "[{key}]")?,
        }
        Ok(true)
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.write(f)? { Ok(()) } else { f.write_str("<nil>") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text() {
        let check = |path: Path<'_>, expect: &str| assert_eq!(path.to_string(), expect);
        check(Path::TOP, "<nil>");
        check(Path::TOP.child("spec"), "spec");
        check(Path::new("spec"), "spec");
        check(Path::new(""), "[]");
        check(Path::new("spec").child("ports").index(3).child("name"), "spec.ports[3].name");
        check(Path::new("data").key("a.b/c"), "data[a.b/c]");
        check(Path::TOP.index(0).key("x"), "[0][x]");
    }
}
