//! A webhook that says which images may run, end to end.

use hyper::Method;
use serde_json::{Value, json};
use tests::client::{Call, Client, Error};
use tests::peer::{self, Asked, Peer};

use crate::{Folder, start};

/// Lets run whatever isn't `evil`; of `odd` it says no without saying why, and over `broken` it stumbles.
fn decides(asked: &Asked) -> peer::Reply {
    let mut review = asked.json();
    let images = review["spec"]["containers"].to_string();
    review["status"] = match () {
        () if images.contains("broken") => return (404, Vec::new(), b"no such page".to_vec()),
        () if images.contains("evil") => json!({ "allowed": false, "reason": "evil" }),
        () if images.contains("odd") => json!({ "allowed": false }),
        () => json!({ "allowed": true, "auditAnnotations": { "seen": "yes" } }),
    };
    peer::json(&review)
}

async fn create(client: &Client, image: &str) -> Result<(u16, String), Error> {
    let pod = json!({
        "apiVersion": "v1", "kind": "Pod",
        "metadata": { "generateName": "p-", "annotations": { "x.image-policy.k8s.io/ticket": "7", "other": "1" } },
        "spec": { "automountServiceAccountToken": false, "containers": [{ "name": "c", "image": image }] },
    });
    let call = Call {
        method: Method::POST,
        path: "/api/v1/namespaces/default/pods?dryRun=All".into(),
        headers: vec![("content-type".into(), "application/json".into())],
        body: pod.to_string().into(),
        ..Call::default()
    };
    let answer = client.call("admin", call).await?;
    let body: Value = serde_json::from_slice(&answer.body)?;
    Ok((answer.status, body["message"].as_str().unwrap_or_default().to_owned()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn says_which_images_run() -> Result<(), Error> {
    for default_allow in [false, true] {
        let folder = Folder::new()?;
        let hook = Peer::secure(folder.path(), decides).await?;
        let config = format!(
            "apiVersion: apiserver.config.k8s.io/v1\nkind: AdmissionConfiguration\nplugins:\n- name: ImagePolicyWebhook\n  \
             configuration:\n    imagePolicy: {{kubeConfigFile: {}, allowTTL: 60, denyTTL: -1, retryBackoff: 1, \
             defaultAllow: {default_allow}}}\n",
            hook.kubeconfig(folder.path())?.display()
        );
        let extra = vec![
            "--enable-admission-plugins=ImagePolicyWebhook".to_owned(),
            format!("--admission-control-config-file={}", folder.file("admission.yaml", &config)?),
        ];
        let Some((running, client)) = start(&folder, extra).await? else { return Ok(()) };
        // The account `default` of a namespace comes a moment after it.
        let account = json!({ "apiVersion": "v1", "kind": "ServiceAccount", "metadata": { "name": "default" } });
        let call = Call {
            method: Method::POST,
            path: "/api/v1/namespaces/default/serviceaccounts".into(),
            headers: vec![("content-type".into(), "application/json".into())],
            body: account.to_string().into(),
            ..Call::default()
        };
        client.call("admin", call).await?;
        assert_eq!(create(&client, "good").await?, (201, String::new()));
        assert_eq!(create(&client, "good").await?, (201, String::new()));
        assert_eq!(hook.asked().len(), 1, "a yes is remembered");
        let asked = hook.asked()[0].json();
        assert_eq!(
            (&asked["apiVersion"], &asked["kind"]),
            (&json!("imagepolicy.k8s.io/v1alpha1"), &json!("ImageReview"))
        );
        assert_eq!(
            asked["spec"],
            json!({
                "containers": [{ "image": "good" }],
                "annotations": { "x.image-policy.k8s.io/ticket": "7" },
                "namespace": "default"
            })
        );
        for _ in 0..2 {
            let (status, why) = create(&client, "evil").await?;
            assert_eq!(status, 403);
            assert!(why.starts_with("pods \"p-"), "{why}");
            assert!(
                why.ends_with(" is forbidden: image policy webhook backend denied one or more images: evil"),
                "{why}"
            );
        }
        assert_eq!(hook.asked().len(), 3, "a no isn't, where it is to be for no time");
        let (_, why) = create(&client, "odd").await?;
        assert!(why.ends_with(" is forbidden: one or more images rejected by webhook backend"), "{why}");
        let (status, why) = create(&client, "broken").await?;
        match default_allow {
            true => assert_eq!((status, why.as_str()), (201, "")),
            false => assert!(why.ends_with(" is forbidden: the server could not find the requested resource"), "{why}"),
        }
        running.stop().await?;
    }
    Ok(())
}
