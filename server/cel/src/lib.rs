//! The Common Expression Language as Kubernetes uses it: parser, type checker, estimates of costs, evaluator, and the
//! Kubernetes libraries (<https://cel.dev>, <https://kubernetes.io/docs/reference/using-api/cel/>).
//!
//! Texts of errors, types and costs are those of cel-go with Kubernetes' libraries, since API answers show them.
//! No clock and no I/O: what an expression sees is what the caller gives.
//!
//! ```
//! use cel::{Activation, Budget, Environment, Type, Value};
//!
//! let environment = Environment::kubernetes(cel::NEWEST).variable_of("object", Type::Dyn);
//! let program = environment.compile("object.spec.replicas <= 5")?;
//! let object = serde_json::json!({"spec": {"replicas": 3}});
//! let variables = Activation::new().with("object", Value::json(&object));
//! let result = program.evaluate(&variables, &mut Budget::new(Budget::RULES))?;
//! assert!(matches!(result, Value::Bool(true)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod admission;
mod check;
mod cost;
mod declare;
pub mod device;
mod environment;
mod eval;
mod issues;
mod library;
mod program;
mod records;
pub mod schema;
mod syntax;
mod types;
mod value;

/// Compiles a pattern of RE2's syntax; the error is Go's text as far as it can be told.
pub fn regex(pattern: &str) -> Result<regex::Regex, String> {
    library::regexes::compile(pattern).map_err(|e| e.to_string())
}

pub use cost::{Cost, Size, Sizes};
pub use environment::{CompileError, Declarations, Environment, NEWEST};
pub use eval::{Activation, Budget, EvalError};
pub use issues::CompileErrors;
pub use library::authz::{Authorization, Authorizer, Decision, Stage};
pub use library::semver::Version;
pub use program::Program;
pub use records::Records;
pub use syntax::is_keyword;
pub use types::Type;
pub use value::{Duration, Key, List, Lookup, Map, Object, Octets, Text, Timestamp, Value};
