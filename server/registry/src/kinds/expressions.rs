//! Expressions in objects: what is wrong with them, in upstream's words.

use cel::{CompileError, Environment, Program, Type};
use object::field_error::{FieldError, Path};

use crate::validate::{Faults, Report};

/// The version whose functions new expressions may use: the one before, so that a server can be rolled back. Those that
/// are stored may use all.
const COMPATIBLE: u32 = cel::NEWEST - 1;

/// What an expression may use: all functions if it is stored already.
pub(crate) fn base(stored: bool) -> Environment {
    Environment::kubernetes(if stored { cel::NEWEST } else { COMPATIBLE })
}

/// Why an expression was refused.
pub(crate) enum Refusal {
    /// It is not valid.
    Invalid(String),
    /// It is valid, but can't be run.
    Internal(String),
}

/// Compiles an expression that must give one of some types; any if there are none.
pub(crate) fn compile(environment: &Environment, text: &str, wanted: &[Type]) -> Result<Program, Refusal> {
    let program = environment.compile(text).map_err(|error| match error {
        CompileError::Invalid(errors) => Refusal::Invalid(format!("compilation failed: {errors}")),
        CompileError::Program(why) => Refusal::Internal(format!("program instantiation failed: {why}")),
    });
    // The type is looked at before what is constant is evaluated.
    let program = program?;
    let given = program.output();
    if wanted.is_empty() || wanted.contains(given) {
        return Ok(program);
    }
    let why = match wanted {
        [wanted] => format!("must evaluate to {wanted} but got {given}"),
        _ => {
            let all: Vec<String> = wanted.iter().map(ToString::to_string).collect();
            format!("must evaluate to one of [{}] but got {given}", all.join(" "))
        }
    };
    Err(Refusal::Invalid(why))
}

impl Refusal {
    /// Tells of it, at the field that holds the expression.
    pub(crate) fn tell(self, text: &str, path: &Path<'_>, faults: &mut Faults) {
        match self {
            Self::Invalid(why) => faults.invalid(path, text, why),
            Self::Internal(why) => faults.push(FieldError::internal(path, why)),
        }
    }
}
