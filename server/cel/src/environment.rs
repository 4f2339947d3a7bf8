//! What expressions may name: variables, functions, types.

use std::sync::{Arc, LazyLock, Mutex};

use crate::check::check;
use crate::cost::{Sizes, estimate};
use crate::declare::Functions;
use crate::eval::plan;
use crate::issues::{CompileErrors, Issue, Source};
use crate::library::{self, Extra};
use crate::program::Program;
use crate::syntax::{Macros, parse};
use crate::types::Type;

/// The minor version of Kubernetes whose libraries are the newest known.
pub const NEWEST: u32 = 37;

/// Object types that are declared outside: of a schema, or of a definition that is made at run time.
pub trait Declarations: Send + Sync + std::fmt::Debug {
    /// Whether there is an object type of this name.
    fn has_object(&self, name: &str) -> bool;
    /// The type of a field of an object type.
    fn field(&self, object: &str, field: &str) -> Option<Type>;
}

/// Variables, functions and types of expressions, and what they must give.
#[derive(Clone, Debug)]
pub struct Environment {
    pub(crate) minor: u32,
    pub(crate) functions: Arc<Functions>,
    pub(crate) macros: Macros,
    /// Whether numbers of different types can be compared.
    pub(crate) crosses: bool,
    variables: Vec<(String, Type)>,
    types: Vec<Type>,
    objects: Vec<Arc<dyn Declarations>>,
    sizes: Option<Arc<dyn Sizes>>,
}

/// An object type that is a list of fields.
#[derive(Debug)]
struct Object {
    name: String,
    fields: Vec<(String, Type)>,
}

impl Declarations for Object {
    fn has_object(&self, name: &str) -> bool {
        self.name == name
    }

    fn field(&self, object: &str, field: &str) -> Option<Type> {
        let (_, ty) = self.fields.iter().find(|(name, _)| self.name == object && name == field)?;
        Some(ty.clone())
    }
}

/// Why an expression was not compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompileError {
    /// It is no valid expression.
    Invalid(CompileErrors),
    /// It is valid, but something in it that is constant can't be evaluated.
    Program(String),
}

impl std::fmt::Display for CompileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Invalid(errors) => errors.fmt(f),
            Self::Program(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for CompileError {}

/// The functions of versions, by minor version.
type Made = Vec<(u32, Arc<Functions>)>;

static FUNCTIONS: LazyLock<Mutex<Made>> = LazyLock::new(Mutex::default);

/// The functions of a version, made once.
fn functions(minor: u32) -> Arc<Functions> {
    let mut made = FUNCTIONS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((_, functions)) = made.iter().find(|(known, _)| *known == minor) {
        return functions.clone();
    }
    let mut functions = Functions::default();
    for library in library::all().filter(|library| library.since <= minor && library.only.is_none()) {
        functions.add(library.rows);
    }
    let functions = Arc::new(functions);
    made.push((minor, functions.clone()));
    functions
}

impl Environment {
    /// The base environment of a version of Kubernetes 1, with no variables.
    pub fn kubernetes(minor: u32) -> Self {
        let base = [
            Type::Bool,
            Type::Bytes,
            Type::Double,
            Type::Duration,
            Type::Int,
            Type::list(Type::Dyn),
            Type::map(Type::Dyn, Type::Dyn),
            Type::Null,
            Type::String,
            Type::Timestamp,
            Type::Type(None),
            Type::Uint,
        ];
        let known = library::all().filter(|library| library.since <= minor).flat_map(|library| library.types);
        let opaque = known.map(|name| match *name {
            "optional_type" => Type::optional(Type::Dyn),
            name => Type::opaque(name),
        });
        Self {
            minor,
            functions: functions(minor),
            macros: Macros { optionals: minor >= 28, two_variables: minor >= 32, lists: minor >= 34, bind: false },
            crosses: minor >= 28,
            variables: Vec::new(),
            types: base.into_iter().chain(opaque).collect(),
            objects: Vec::new(),
            sizes: None,
        }
    }

    /// With a variable.
    #[must_use]
    pub fn variable_of(mut self, name: &str, ty: Type) -> Self {
        self.variables.push((name.to_owned(), ty));
        self
    }

    /// With an object type.
    #[must_use]
    pub fn object(self, name: &str, fields: &[(&str, Type)]) -> Self {
        let fields = fields.iter().map(|(name, ty)| ((*name).to_owned(), ty.clone())).collect();
        self.declarations(Arc::new(Object { name: name.to_owned(), fields }))
    }

    /// With object types that are declared outside.
    #[must_use]
    pub fn declarations(mut self, objects: Arc<dyn Declarations>) -> Self {
        self.objects.push(objects);
        self
    }

    /// With what is known of the sizes of variables, which estimates of costs are made of.
    #[must_use]
    pub fn sizes(mut self, sizes: Arc<dyn Sizes>) -> Self {
        self.sizes = Some(sizes);
        self
    }

    /// With `cel.bind()`.
    #[must_use]
    pub fn bindings(mut self) -> Self {
        self.macros.bind = true;
        self
    }

    /// With functions that only some environments have.
    #[must_use]
    pub fn json_patch(mut self) -> Self {
        let mut functions = (*self.functions).clone();
        library::all()
            .filter(|library| library.only == Some(Extra::JsonPatch))
            .for_each(|library| functions.add(library.rows));
        self.functions = Arc::new(functions);
        self
    }

    pub(crate) fn variable(&self, name: &str) -> Option<&Type> {
        self.variables.iter().rev().find(|(known, _)| known == name).map(|(_, ty)| ty)
    }

    pub(crate) fn named_type(&self, name: &str) -> Option<Type> {
        let known = self.types.iter().find(|ty| ty.name() == name).cloned();
        known.or_else(|| self.has_object(name).then(|| Type::object(name)))
    }

    pub(crate) fn has_object(&self, name: &str) -> bool {
        self.objects.iter().any(|objects| objects.has_object(name))
    }

    pub(crate) fn field(&self, object: &str, field: &str) -> Option<Type> {
        self.objects.iter().find(|objects| objects.has_object(object))?.field(object, field)
    }

    pub(crate) fn known_sizes(&self) -> Option<&dyn Sizes> {
        self.sizes.as_deref()
    }

    /// Compiles an expression.
    pub fn compile(&self, text: &str) -> Result<Program, CompileError> {
        let invalid = |issues: Vec<Issue>| CompileError::Invalid(Source::new(text).render(issues));
        let parsed = parse(text, &self.macros).map_err(invalid)?;
        let checked = check(parsed, self).map_err(invalid)?;
        let cost = estimate(&checked, self);
        let planned = plan(&checked).map_err(|error| CompileError::Program(error.to_string()))?;
        let output = checked.type_of(checked.root.id).clone();
        Ok(Program::new(planned, output, cost))
    }
}
