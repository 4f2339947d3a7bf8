//! Webhooks that say who asks and whether they may: reviews are posted to them, answers are remembered for a while.

mod access;
mod image;
mod token;

use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use outgoing::kubeconfig::Endpoint;
use serde_json::Value;

pub use access::{AccessWebhook, AccessWebhookSettings};
pub use image::ImageWebhook;
pub use token::TokenWebhook;

/// So often a webhook is asked that fails for the moment (upstream's `DefaultAuthWebhookRetryBackoff`).
const ATTEMPTS: u32 = 5;
/// The first wait before another attempt; each is half as long again.
const FIRST_WAIT: Duration = Duration::from_millis(500);

/// Posts a review, again where that may help, and gives back its status.
async fn review(endpoint: &Endpoint, json: Vec<u8>, timeout: Duration) -> Result<Value, String> {
    review_after(endpoint, json, timeout, FIRST_WAIT).await
}

/// The same with another first wait.
async fn review_after(
    endpoint: &Endpoint,
    json: Vec<u8>,
    timeout: Duration,
    first_wait: Duration,
) -> Result<Value, String> {
    let json = Bytes::from(json);
    let mut wait = first_wait;
    let mut attempt = 1;
    loop {
        let mut headers = http::HeaderMap::new();
        crate::trace::hand_on(&mut headers);
        let (why, passes) = match endpoint.post_with(json.clone(), timeout, headers).await {
            Ok(answer) if answer.status().is_success() => return status_of(answer.body()),
            Ok(answer) => (refusal(answer.status(), answer.body()), passes(&answer)),
            Err(e) => (e.to_string(), e.cause.passes()),
        };
        if !passes || attempt == ATTEMPTS {
            return Err(why);
        }
        attempt += 1;
        tokio::time::sleep(wait).await;
        wait = wait * 3 / 2;
    }
}

fn status_of(body: &[u8]) -> Result<Value, String> {
    let mut answer: Value =
        serde_json::from_slice(body).map_err(|e| format!("couldn't get version/kind; json parse error: {e}"))?;
    Ok(answer.get_mut("status").map(Value::take).unwrap_or_default())
}

/// Whether the same question may get an answer soon.
fn passes(answer: &http::Response<Bytes>) -> bool {
    use http::header::RETRY_AFTER;
    let busy = [StatusCode::INTERNAL_SERVER_ERROR, StatusCode::GATEWAY_TIMEOUT, StatusCode::TOO_MANY_REQUESTS];
    busy.contains(&answer.status()) || answer.headers().contains_key(RETRY_AFTER)
}

/// What an answer that is no success says, in the words of upstream's client.
fn refusal(status: StatusCode, body: &[u8]) -> String {
    let said: Value = serde_json::from_slice(body).unwrap_or_default();
    if said["kind"] == "Status"
        && let Some(message) = said["message"].as_str().filter(|m| !m.is_empty())
    {
        return message.to_owned();
    }
    let text = String::from_utf8_lossy(body).trim().to_owned();
    match status.as_u16() {
        400 => "the server rejected our request for an unknown reason".into(),
        401 => "the server has asked for the client to provide credentials".into(),
        403 => text,
        404 => "the server could not find the requested resource".into(),
        405 => "the server does not allow this method on the requested resource".into(),
        429 => "the server has received too many requests and has asked us to try again later".into(),
        503 => "the server is currently unable to handle the request".into(),
        504 => "the server was unable to return a response in the time allotted, but may still be processing the \
                request"
            .into(),
        500.. => format!("an error on the server ({text:?}) has prevented the request from succeeding"),
        code => format!("the server responded with the status code {code} but did not return more details"),
    }
}
