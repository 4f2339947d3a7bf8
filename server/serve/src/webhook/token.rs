//! A judge of tokens elsewhere, asked with a TokenReview (`--authentication-token-webhook-*`).

use std::time::Duration;

use access::User;
use generated::authentication::v1::TokenReview;
use outgoing::kubeconfig::Endpoint;
use sha2::{Digest as _, Sha256};

use crate::remembered::Remembered;
use crate::token_lookup::Known;

/// How long one attempt may take (upstream's default for webhooks).
const TIMEOUT: Duration = Duration::from_secs(30);

/// A webhook that is asked whose token it is.
#[derive(Debug)]
pub struct TokenWebhook {
    endpoint: Endpoint,
    version: String,
    ttl: Duration,
    /// By a digest of the token and the audiences.
    kept: Remembered<Vec<u8>, Option<Known>>,
}

impl TokenWebhook {
    /// One that speaks a version (`v1` or `v1beta1`) of reviews; answers are remembered for `ttl`.
    pub fn new(endpoint: Endpoint, version: &str, ttl: Duration) -> Self {
        Self { endpoint, version: version.to_owned(), ttl, kept: Remembered::default() }
    }

    /// Whose token it is, or why it is no good; `None` if the webhook does not know it. `wanted` are the audiences that it
    /// may be for, `own` those of tokens for which the webhook names none.
    pub(crate) async fn judge(&self, token: &str, wanted: &[String], own: &[String]) -> Option<Result<Known, String>> {
        let mut digest = Sha256::new();
        for text in std::iter::once(token).chain(wanted.iter().map(String::as_str)) {
            digest.update(text.len().to_be_bytes());
            digest.update(text);
        }
        let key = digest.finalize().to_vec();
        if let Some(known) = self.kept.get(&key) {
            return known.map(Ok);
        }
        match self.call(token, wanted, own).await {
            Ok(known) => {
                self.kept.put(key, known.clone(), self.ttl);
                known.map(Ok)
            }
            Err(why) => Some(Err(why)),
        }
    }

    async fn call(&self, token: &str, wanted: &[String], own: &[String]) -> Result<Option<Known>, String> {
        let mut review = TokenReview {
            kind: "TokenReview".into(),
            api_version: format!("authentication.k8s.io/{}", self.version),
            ..TokenReview::default()
        };
        review.spec.token = token.to_owned();
        review.spec.audiences = wanted.to_vec();
        let mut json = Vec::new();
        object::json::encode(&review, &mut json);
        let status = super::review(&self.endpoint, json, TIMEOUT).await?;
        let mut answer = TokenReview::default();
        let json = serde_json::json!({ "status": status }).to_string();
        object::json::decode(json.as_bytes(), &mut answer).map_err(|e| e.to_string())?;
        let status = answer.status;
        let got: &[String] = if status.audiences.is_empty() { own } else { &status.audiences };
        let audiences: Vec<String> = wanted.iter().filter(|a| got.contains(a)).cloned().collect();
        if !wanted.is_empty() && audiences.is_empty() {
            return Ok(None);
        }
        if !status.authenticated {
            return if status.error.is_empty() { Ok(None) } else { Err(status.error) };
        }
        let info = status.user;
        let user = User { name: info.username, uid: info.uid, groups: info.groups, extra: info.extra.into_entries() };
        Ok(Some(Known { user, audiences, ..Known::default() }))
    }
}
