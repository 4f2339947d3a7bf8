//! From a client's certificate to an authority that is trusted, by the rules of Go's crypto/x509.
//!
//! They differ from those of stricter libraries in what clients in the wild need: certificates of version 1, authorities
//! shown as clients, a client's certificate that is itself trusted.

use super::certificate::Certificate;
use super::roots::Roots;

/// Signatures checked for one certificate before it counts as an attack.
const MAX_SIGNATURES: usize = 100;
/// Longest chain.
const MAX_LENGTH: usize = 16;

/// Seconds since 1970 between which all certificates of a chain are valid, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) from: i64,
    pub(super) until: i64,
}

/// What a certificate is to be good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// To be a client.
    Client,
    /// To be a server.
    Server,
}

/// Verifies that an authority vouches for `leaf` now.
pub(super) fn verify(
    leaf: &Certificate,
    others: &[Certificate],
    roots: &Roots,
    to_be: Use,
    now: i64,
) -> Result<Window, String> {
    let mut search = Search { others, roots, to_be, now, signatures: 0, fault: None };
    search.valid(leaf, &[], Role::Leaf)?;
    if roots.contains(leaf) {
        return usable(&[leaf], to_be).ok_or_else(|| INCOMPATIBLE.to_owned());
    }
    search.extend(&mut vec![leaf]).ok_or_else(|| {
        let fault = search.fault.take();
        fault.unwrap_or_else(|| "x509: certificate signed by unknown authority".to_owned())
    })
}

const INCOMPATIBLE: &str = "x509: certificate specifies an incompatible key usage";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Leaf,
    Intermediate,
    Root,
}

struct Search<'a> {
    others: &'a [Certificate],
    roots: &'a Roots,
    to_be: Use,
    now: i64,
    signatures: usize,
    /// Why the first candidate was refused: more telling than that there was no other.
    fault: Option<String>,
}

impl<'a> Search<'a> {
    /// Looks for a way from the chain's end to a root, depth first, trusted ones first.
    fn extend(&mut self, chain: &mut Vec<&'a Certificate>) -> Option<Window> {
        let child = *chain.last()?;
        let roots = self.roots;
        let mut parents: Vec<(Role, &'a Certificate)> = roots.named(&child.issuer).map(|c| (Role::Root, c)).collect();
        let others = self.others.iter().filter(|c| c.subject == child.issuer).map(|c| (Role::Intermediate, c));
        parents.extend(others);
        // A parent whose key identifier fits is most likely the one; one whose identifier differs, least.
        parents.sort_by_key(|(_, parent)| match (&child.issuer_key_id, &parent.key_id) {
            (Some(wanted), Some(id)) if wanted == id => 0,
            (Some(_), Some(_)) => 2,
            _ => 1,
        });
        for (role, parent) in parents {
            if chain.iter().any(|c| c.subject == parent.subject && c.key == parent.key) || chain.len() >= MAX_LENGTH {
                continue;
            }
            if let Err(fault) = self.signed_by(child, parent).and_then(|()| self.valid(parent, chain, role)) {
                self.fault.get_or_insert(fault);
                continue;
            }
            chain.push(parent);
            let found = if role == Role::Root { self.accept(chain) } else { self.extend(chain) };
            if found.is_some() {
                return found;
            }
            chain.pop();
        }
        None
    }

    fn accept(&mut self, chain: &[&Certificate]) -> Option<Window> {
        let found = usable(chain, self.to_be);
        if found.is_none() {
            self.fault.get_or_insert_with(|| INCOMPATIBLE.to_owned());
        }
        found
    }

    fn signed_by(&mut self, child: &Certificate, parent: &Certificate) -> Result<(), String> {
        let authority = parent.authority.map(|(is, _)| is);
        if authority == Some(false) || authority.is_none() && parent.version == 3 || !parent.may_sign {
            return Err("x509: invalid signature: parent certificate cannot sign this kind of certificate".to_owned());
        }
        self.signatures += 1;
        if self.signatures > MAX_SIGNATURES {
            return Err("x509: signature check attempts limit reached while verifying certificate chain".to_owned());
        }
        parent.key.verify(&child.signed, &child.signature).map_err(str::to_owned)
    }

    /// Whether `certificate` can stand above `chain`.
    fn valid(&self, certificate: &Certificate, chain: &[&Certificate], role: Role) -> Result<(), String> {
        if certificate.strange {
            return Err("x509: unhandled critical extension".to_owned());
        }
        if self.now < certificate.not_before || self.now > certificate.not_after {
            return Err("x509: certificate has expired or is not yet valid".to_owned());
        }
        if role == Role::Leaf {
            return Ok(());
        }
        if let Some(constraints) = &certificate.constraints {
            chain.iter().filter(|c| !c.names.is_empty()).try_for_each(|c| constraints.allow(&c.names))?;
        }
        if role == Role::Intermediate && !certificate.authority.is_some_and(|(is, _)| is) {
            return Err("x509: certificate is not authorized to sign other certificates".to_owned());
        }
        // The leaf does not count.
        let below = chain.len().saturating_sub(1);
        if let Some((_, Some(most))) = certificate.authority
            && below > most as usize
        {
            return Err("x509: too many intermediates for path length constraint".to_owned());
        }
        Ok(())
    }
}

/// When the chain is valid, if no certificate in it is for something else.
fn usable(chain: &[&Certificate], to_be: Use) -> Option<Window> {
    let good = |c: &Certificate| match to_be {
        Use::Client => c.for_clients,
        Use::Server => c.for_servers,
    };
    if chain.iter().any(|c| good(c) == Some(false)) {
        return None;
    }
    let from = chain.iter().map(|c| c.not_before).max()?;
    let until = chain.iter().map(|c| c.not_after).min()?;
    Some(Window { from, until })
}
