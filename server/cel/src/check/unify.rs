//! Which type can stand for which, and what type parameters come to stand for.

use std::collections::HashMap;
use std::sync::Arc;

use crate::types::Type;

/// What type parameters stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Bindings {
    by_name: HashMap<Arc<str>, Type>,
}

impl Bindings {
    pub(super) fn knows(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    pub(super) fn bind(&mut self, name: Arc<str>, ty: Type) {
        self.by_name.insert(name, ty);
    }

    /// Whether a value of `from` can be used as `to`; remembers what parameters came to stand for if so.
    pub(super) fn assign(&mut self, from: &Type, to: &Type) -> bool {
        self.assign_all(std::slice::from_ref(from), std::slice::from_ref(to))
    }

    pub(super) fn assign_all(&mut self, from: &[Type], to: &[Type]) -> bool {
        if from.len() != to.len() {
            return false;
        }
        let before = self.by_name.clone();
        let all = from.iter().zip(to).all(|(from, to)| self.unify(from, to));
        if !all {
            self.by_name = before;
        }
        all
    }

    fn unify(&mut self, a: &Type, b: &Type) -> bool {
        if let Type::Param(name) = b {
            let (valid, bound) = self.stands_for(a, name);
            if valid || bound {
                return valid;
            }
        }
        if let Type::Param(name) = a {
            return self.stands_for(b, name).0;
        }
        if a.is_dyn_or_error() || b.is_dyn_or_error() {
            return true;
        }
        match (a, b) {
            (Type::Null, other) | (other, Type::Null) => nullable(other),
            (Type::Type(_), Type::Type(_)) => true,
            (Type::List(a), Type::List(b)) => self.unify(a, b),
            (Type::Map(a), Type::Map(b)) => self.unify(&a.0, &b.0) && self.unify(&a.1, &b.1),
            (Type::Opaque(a, of), Type::Opaque(b, other)) => {
                a == b && of.len() == other.len() && of.iter().zip(&**other).all(|(a, b)| self.unify(a, b))
            }
            _ => a == b,
        }
    }

    /// Whether a parameter can stand for a type, and whether it already stands for something.
    fn stands_for(&mut self, ty: &Type, name: &Arc<str>) -> (bool, bool) {
        if matches!(ty, Type::Param(other) if other == name) {
            return (true, true);
        }
        if let Some(bound) = self.by_name.get(name).cloned() {
            if *ty == bound {
                return (true, true);
            }
            if self.unify(ty, &bound) {
                let general = most_general(ty, &bound);
                if !self.occurs(name, &general) {
                    self.by_name.insert(name.clone(), general);
                }
                return (true, true);
            }
            return (false, true);
        }
        if self.occurs(name, ty) {
            return (false, false);
        }
        self.by_name.insert(name.clone(), ty.clone());
        (true, false)
    }

    fn occurs(&self, name: &Arc<str>, within: &Type) -> bool {
        match within {
            Type::Param(other) => {
                other == name || self.by_name.get(other).is_some_and(|bound| self.occurs(name, bound))
            }
            Type::Map(of) => self.occurs(name, &of.0) || self.occurs(name, &of.1),
            _ => within.parameters().iter().any(|of| self.occurs(name, of)),
        }
    }

    /// A type with what its parameters stand for; those that stand for nothing may become `dyn`.
    pub(super) fn substitute(&self, ty: &Type, to_dyn: bool) -> Type {
        match ty {
            Type::Param(name) => match self.by_name.get(name) {
                Some(bound) => self.substitute(bound, to_dyn),
                None if to_dyn => Type::Dyn,
                None => ty.clone(),
            },
            Type::List(of) => Type::list(self.substitute(of, to_dyn)),
            Type::Map(of) => Type::map(self.substitute(&of.0, to_dyn), self.substitute(&of.1, to_dyn)),
            Type::Opaque(name, of) if !of.is_empty() => {
                Type::Opaque(name.clone(), of.iter().map(|of| self.substitute(of, to_dyn)).collect())
            }
            Type::Type(Some(of)) => Type::Type(Some(Arc::new(self.substitute(of, to_dyn)))),
            _ => ty.clone(),
        }
    }
}

fn nullable(ty: &Type) -> bool {
    matches!(ty, Type::Null | Type::Opaque(..) | Type::Object(_) | Type::Duration | Type::Timestamp)
}

/// The more general of two types that unify.
pub(super) fn most_general(a: &Type, b: &Type) -> Type {
    if less_specific(a, b) { a.clone() } else { b.clone() }
}

fn less_specific(a: &Type, b: &Type) -> bool {
    let any = |ty: &Type| matches!(ty, Type::Dyn | Type::Any | Type::Param(_));
    if any(a) {
        return true;
    }
    if any(b) {
        return false;
    }
    match (a, b) {
        (Type::Opaque(a, of), Type::Opaque(b, other)) => {
            a == b && of.len() == other.len() && of.iter().zip(&**other).all(|(a, b)| less_specific(a, b))
        }
        (Type::List(a), Type::List(b)) => less_specific(a, b),
        (Type::Map(a), Type::Map(b)) => less_specific(&a.0, &b.0) && less_specific(&a.1, &b.1),
        (Type::Type(_), Type::Type(_)) => true,
        _ => a == b,
    }
}
