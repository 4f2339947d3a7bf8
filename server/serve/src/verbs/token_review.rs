//! TokenReview (`authentication.k8s.io`): whose token it is.

use access::User;
use access::authenticate::Anonymous;
use generated::authentication::v1::{TokenReview, UserInfo};
use http::{Response, StatusCode};
use hyper::body::Incoming;
use registry::error::Error;
use registry::verbs::{Context, Target, Warnings};

use super::{named, user_info, write};
use crate::body::Body;
use crate::pipeline::{Call, Server};

/// POST.
pub(super) async fn create(
    server: &Server,
    target: &Target<'_>,
    call: &Call,
    body: Incoming,
    cx: Context<'_>,
) -> Result<Response<Body>, Error> {
    let empty = Box::new(TokenReview::default());
    let forms = (&["authentication.k8s.io/v1"][..], "TokenReview");
    let (mut read, cx) = named::open(target, call, body, empty, forms, cx, true).await?;
    let Some(asked) = read.object.downcast_mut::<TokenReview>() else { return Err(Error::MethodNotAllowed(None)) };
    if asked.spec.token.is_empty() {
        return Err(Error::BadRequest("token is required for TokenReview in authentication".into()));
    }
    cx.admission.validate(&named::review(target, call, &cx), Some(asked)).await?;
    judge(server, asked, &call.warnings).await;
    registry::meta::set_type(asked, target.kind());
    write::object(target, &read.accepted, call, asked, StatusCode::CREATED)
}

/// Writes the answer into the review.
async fn judge(server: &Server, review: &mut TokenReview, warnings: &Warnings) {
    let own = &server.authenticator.audiences;
    let asked = &review.spec.audiences;
    let wanted: Vec<String> = if asked.is_empty() { own.to_vec() } else { asked.clone() };
    let status = &mut review.status;
    // The rest of what the client says of the status stays.
    status.authenticated = false;
    // Credentials that name no audience are for this API.
    let ours = || wanted.iter().filter(|a| own.contains(a)).cloned().collect::<Vec<String>>();
    let for_us = own.is_empty() || !ours().is_empty();
    // The token goes into a header, of which the second word counts.
    let token = review.spec.token.trim_end().split(' ').next().unwrap_or_default();
    if token.is_empty() {
        // A header without a token is anybody's.
        if matches!(server.authenticator.anonymous, Anonymous::On) {
            status.authenticated = true;
            status.user = user_info(&User::anonymous());
            status.audiences = wanted;
        }
        return;
    }
    let known = match server.authenticator.static_user(token).filter(|_| for_us) {
        Some(user) => Some(Ok((user, ours()))),
        None => match server.token_lookup.judge(token, Some(&wanted), crate::pipeline::now()).await {
            Some(Ok(known)) => {
                known.remarks.tell(warnings);
                let user = known.user.clone();
                match &*known.audiences {
                    [] => for_us.then(|| Ok((user, ours()))),
                    audiences => Some(Ok((user, audiences.to_vec()))),
                }
            }
            Some(Err(why)) => Some(Err(why)),
            None => None,
        },
    };
    match known {
        Some(Ok((user, audiences))) => {
            status.authenticated = true;
            let mut info: UserInfo = user_info(&access::authenticate::somebody(user));
            info.extra.retain(|_, values| !values.is_empty());
            status.user = info;
            status.audiences = audiences;
        }
        Some(Err(why)) => status.error = format!("[invalid bearer token, {}]", why.join(", ")),
        None => status.error = "invalid bearer token".into(),
    }
}
