//! Expressions (CEL) in configuration files: over the claims of a token, over a user, over an access review.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use cel::{Activation, Budget, CompileError, Declarations, Environment, Program, Type, Value};

use crate::User;

/// An expression, ready to be evaluated.
#[derive(Clone, Debug)]
pub(crate) struct Expression {
    /// As it was written.
    pub(crate) text: String,
    program: Arc<Program>,
}

/// Why an expression can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is no good.
    Invalid(String),
    /// It is good, but nothing can be made of it.
    Internal(String),
}

impl Fault {
    /// What is wrong.
    pub(crate) fn why(self) -> String {
        match self {
            Self::Invalid(why) | Self::Internal(why) => why,
        }
    }
}

/// What an expression is about, and must give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// Claims; anything may come of it.
    Claims,
    /// Claims; a truth value must come of it.
    ClaimRule,
    /// A user; a truth value must come of it.
    User,
    /// An access review; a truth value must come of it.
    Review,
}

static CLAIMS: LazyLock<Environment> =
    LazyLock::new(|| base().variable_of("claims", Type::map(Type::String, Type::Dyn)));
static USER: LazyLock<Environment> = LazyLock::new(|| {
    let texts = || Type::list(Type::String);
    let fields = [
        ("username", Type::String),
        ("uid", Type::String),
        ("groups", texts()),
        ("extra", Type::map(Type::String, texts())),
    ];
    base().object("kubernetes.UserInfo", &fields).variable_of("user", Type::object("kubernetes.UserInfo"))
});
static REVIEW: LazyLock<Environment> = LazyLock::new(|| {
    let text = || Type::String;
    let texts = || Type::list(Type::String);
    let object = |name: &str| Type::object(&format!("kubernetes.{name}"));
    let selector = || [("rawSelector", text()), ("requirements", Type::list(object("SelectorRequirement")))];
    base()
        .object("kubernetes.SelectorRequirement", &[("key", text()), ("operator", text()), ("values", texts())])
        .object("kubernetes.FieldSelectorAttributes", &selector())
        .object("kubernetes.LabelSelectorAttributes", &selector())
        .object("kubernetes.NonResourceAttributes", &[("path", text()), ("verb", text())])
        .object(
            "kubernetes.ResourceAttributes",
            &[
                ("namespace", text()),
                ("verb", text()),
                ("group", text()),
                ("version", text()),
                ("resource", text()),
                ("subresource", text()),
                ("name", text()),
                ("fieldSelector", object("FieldSelectorAttributes")),
                ("labelSelector", object("LabelSelectorAttributes")),
            ],
        )
        .object(
            "kubernetes.SubjectAccessReviewSpec",
            &[
                ("resourceAttributes", object("ResourceAttributes")),
                ("nonResourceAttributes", object("NonResourceAttributes")),
                ("user", text()),
                ("groups", texts()),
                ("extra", Type::map(Type::String, texts())),
                ("uid", text()),
            ],
        )
        .variable_of("request", object("SubjectAccessReviewSpec"))
});

fn base() -> Environment {
    Environment::kubernetes(cel::NEWEST)
}

impl Expression {
    /// Compiles an expression.
    pub(crate) fn compile(text: &str, about: About) -> Result<Self, Fault> {
        let environment = match about {
            About::Claims | About::ClaimRule => &*CLAIMS,
            About::User => &*USER,
            About::Review => &*REVIEW,
        };
        let program = environment.compile(text).map_err(|e| match e {
            CompileError::Invalid(errors) => Fault::Invalid(format!("compilation failed: {errors}")),
            CompileError::Program(why) => Fault::Internal(format!("program instantiation failed: {why}")),
        })?;
        let fits = about == About::Claims || *program.output() == Type::Bool;
        if !fits {
            return Err(Fault::Invalid(match about {
                About::Review => format!("must evaluate to bool but got {}", program.output()),
                _ => "must evaluate to bool".to_owned(),
            }));
        }
        Ok(Self { text: text.to_owned(), program: Arc::new(program) })
    }

    /// What comes of it for this variable.
    pub(crate) fn evaluate<'a>(&'a self, name: &'a str, value: Value<'a>) -> Result<Value<'a>, String> {
        let variables = Activation::new().with(name, value);
        // Only one call's limit holds here.
        self.program.evaluate(&variables, &mut Budget::new(u64::MAX)).map_err(|e| e.to_string())
    }
}

/// Notes which claims an expression selects.
#[derive(Debug, Default)]
struct Claims {
    email: AtomicBool,
    verified: AtomicBool,
}

impl Declarations for Claims {
    fn has_object(&self, name: &str) -> bool {
        name == "claims"
    }

    fn field(&self, _: &str, field: &str) -> Option<Type> {
        match field {
            "email" => self.email.store(true, Ordering::Relaxed),
            "email_verified" => self.verified.store(true, Ordering::Relaxed),
            _ => {}
        }
        Some(Type::Dyn)
    }
}

/// Whether an expression selects `claims.email`, and `claims.email_verified`.
pub(crate) fn selects_email(text: &str) -> (bool, bool) {
    let claims = Arc::new(Claims::default());
    let environment = base().declarations(claims.clone()).variable_of("claims", Type::object("claims"));
    // What comes of it does not matter: the checker looks up what is selected.
    environment.compile(text).ok();
    (claims.email.load(Ordering::Relaxed), claims.verified.load(Ordering::Relaxed))
}

/// A text or texts: empty ones count as none.
pub(crate) fn texts(value: &Value<'_>) -> Result<Vec<String>, &'static str> {
    const WRONG: &str = "expression must return a string or a list of strings";
    match value {
        Value::Null => Ok(Vec::new()),
        Value::Str(text) => Ok(if text.is_empty() { Vec::new() } else { vec![text.to_string()] }),
        Value::List(list) => {
            let all: Option<Vec<String>> = list.iter().map(|v| v.as_str().map(str::to_owned)).collect();
            let mut all = all.ok_or(WRONG)?;
            all.retain(|text| !text.is_empty());
            Ok(all)
        }
        _ => Err(WRONG),
    }
}

/// A user as expressions see one.
pub(crate) fn user_json(user: &User) -> serde_json::Value {
    serde_json::json!({
        "username": user.name,
        "uid": user.uid,
        "groups": user.groups,
        "extra": user.extra,
    })
}
