//! What a server holds goes from an embedded store to etcd and back, in files; and lies there in the form that flags say.

use std::path::Path;
use std::process::Command;

use hyper::Method;
use serde_json::{Value, json};
use storage::{Etcd as EtcdStore, Range, Store};
use tests::client::{Client, Error};
use tests::server::{self, Options};

use super::servers::ask;

const MAPS: &str = "/api/v1/namespaces/default/configmaps";

async fn with_server<T>(options: &Options, work: impl AsyncFnOnce(&Client) -> Result<T, Error>) -> Result<T, Error> {
    let server = server::start(options).await?;
    let client = Client::new(options.port, &options.dir);
    let done = work(&client).await?;
    server.stop().await?;
    Ok(done)
}

async fn maps(client: &Client) -> Result<Value, Error> {
    let (_, list) = ask(client, Method::GET, MAPS, None).await?;
    Ok(list["items"].clone())
}

fn snapshot(program: &Path, args: &[&str]) -> Result<(bool, String), Error> {
    let out = Command::new(program).arg("snapshot").args(args).output()?;
    let said = [out.stdout, out.stderr].concat();
    Ok((out.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_store_to_store() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let dir = folder.path().join("a");
    let data = format!("--data-dir={}", dir.join("data").display());
    let extra = vec![data.clone()];
    let embedded = Options { program: program.clone(), dir, port: server::free_port()?, etcd: None, extra };
    let before = with_server(&embedded, async |client| {
        for i in 0..5 {
            let body = json!({ "metadata": { "name": format!("m{i}") }, "data": { "i": i.to_string() } });
            let (status, made) = ask(client, Method::POST, MAPS, Some(body)).await?;
            assert_eq!(status, 201, "{made}");
        }
        // Beside the server, which goes on.
        let (saved, said) = snapshot(&program, &["save", &folder.path().join("early").display().to_string(), &data])?;
        assert!(saved, "{said}");
        ask(client, Method::DELETE, &format!("{MAPS}/m3"), None).await?;
        maps(client).await
    })
    .await?;
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    let (first, second) = (first.display().to_string(), second.display().to_string());
    let run = |args: &[&str], good: bool, says: &str| {
        let (success, said) = snapshot(&program, args)?;
        assert!(success == good && said.contains(says), "{args:?}: {said}");
        Ok::<_, Error>(())
    };
    run(&["save", &first, &data], true, "keys at revision")?;
    run(&["verify", &first], true, "whole")?;
    run(&["verify", &folder.path().join("early").display().to_string()], true, "whole")?;
    let servers = format!("--etcd-servers={}", etcd.url);
    run(&["restore", &first, &servers], true, "keys restored")?;
    run(&["restore", &first, &servers], false, "there are keys below /registry already")?;
    let on_etcd = Options { etcd: Some(etcd.url.clone()), extra: Vec::new(), ..embedded.clone() };
    let mut moved = with_server(&on_etcd, maps).await?;
    let without_version = |items: &mut Value| {
        for item in items.as_array_mut().into_iter().flatten() {
            item["metadata"]["resourceVersion"].take();
        }
    };
    let mut expect = before.clone();
    without_version(&mut expect);
    let versions = moved.clone();
    without_version(&mut moved);
    assert_eq!(moved, expect);
    run(&["save", &second, &servers], true, "keys at revision")?;
    let other = format!("--data-dir={}", folder.path().join("other").display());
    run(&["restore", &second, &other], true, "keys restored")?;
    run(&["restore", &second, &other], false, "only a new store can be filled")?;
    let back = Options { extra: vec![other], ..embedded.clone() };
    let (items, made) = with_server(&back, async |client| {
        let items = maps(client).await?;
        let (_, made) = ask(client, Method::POST, MAPS, Some(json!({ "metadata": { "name": "new" } }))).await?;
        Ok((items, made))
    })
    .await?;
    assert_eq!(items, versions, "an embedded store keeps the versions");
    let version = |object: &Value| object["metadata"]["resourceVersion"].as_str().and_then(|v| v.parse::<u64>().ok());
    assert!(version(&made) > version(&items[3]), "{made}");
    let mut bytes = std::fs::read(&first)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&first, bytes)?;
    run(&["verify", &first], false, "")?;
    run(&["restore", &first, &format!("--data-dir={}", folder.path().join("bad").display())], false, "")?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn moves_by_one_command() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let dir = folder.path().join("a");
    let data = |name: &str| format!("--data-dir={}", folder.path().join(name).display());
    let extra = vec![data("first")];
    let embedded = Options { program: program.clone(), dir, port: server::free_port()?, etcd: None, extra };
    let made = with_server(&embedded, async |client| {
        for i in 0..30 {
            let body = json!({ "metadata": { "name": format!("m{i}") }, "data": { "i": "x".repeat(i * 1000) } });
            let (status, made) = ask(client, Method::POST, MAPS, Some(body)).await?;
            assert_eq!(status, 201, "{made}");
        }
        maps(client).await
    })
    .await?;
    let servers = format!("--etcd-servers={}", etcd.url);
    let run = |args: &[&str], good: bool, says: &str| {
        let out = Command::new(&program).arg("migrate").args(args).output()?;
        let said = String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned();
        assert!(out.status.success() == good && said.contains(says), "{args:?}: {said}");
        Ok::<_, Error>(())
    };
    run(&["to-etcd", &data("first")], false, "--etcd-servers must say where etcd is")?;
    run(&["to-etcd", &data("first"), &servers], true, "keys moved, of revision")?;
    run(&["to-etcd", &data("first"), &servers], false, "there are keys below /registry already")?;
    let on_etcd = Options { etcd: Some(etcd.url.clone()), extra: Vec::new(), ..embedded.clone() };
    let moved = with_server(&on_etcd, maps).await?;
    let names = |items: &Value| -> Vec<Value> {
        items.as_array().into_iter().flatten().map(|m| json!([m["metadata"]["uid"], m["data"]])).collect()
    };
    assert_eq!(names(&moved), names(&made));
    run(&["from-etcd", &data("second"), &servers], true, "and found to be the same")?;
    run(&["from-etcd", &data("second"), &servers], false, "only a new store can be filled")?;
    let back = Options { extra: vec![data("second")], ..embedded };
    assert_eq!(with_server(&back, maps).await?, moved, "with their versions");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_the_form_that_flags_say() -> Result<(), Error> {
    let Some(program) = server::built()? else { return Ok(()) };
    let Some((folder, etcd)) = super::etcd().await? else { return Ok(()) };
    let store = EtcdStore::connect(&super::store::options(&[&etcd.url], "/clusters/a")).await?;
    let check = async |media: &str, begins: &str| {
        let options = Options {
            program: program.clone(),
            dir: folder.path().join("pki"),
            port: server::free_port()?,
            etcd: Some(etcd.url.clone()),
            extra: vec![format!("--storage-media-type={media}"), "--etcd-prefix=/clusters/a".to_owned()],
        };
        with_server(&options, async |client| {
            let name = media.rsplit(['/', '.']).next().unwrap_or_default();
            let body = json!({ "metadata": { "name": name }, "data": { "a": "b" } });
            let (status, made) = ask(client, Method::POST, MAPS, Some(body)).await?;
            assert_eq!(status, 201, "{made}");
            let found = store.get(&format!("/registry/configmaps/default/{name}")).await?;
            let value = found.map(|kv| String::from_utf8_lossy(&kv.value).into_owned()).unwrap_or_default();
            assert!(value.starts_with(begins), "{media}: {value}");
            // What lies in the other forms is read all the same.
            let items = maps(client).await?;
            assert!(items.as_array().is_some_and(|all| all.iter().all(|m| m["data"]["a"] == "b")), "{items}");
            for i in 0..3 {
                let involved = json!({ "kind": "Pod", "name": "p", "namespace": "default" });
                let metadata = json!({ "name": format!("{name}-{i}"), "namespace": "default" });
                let body = json!({ "metadata": metadata, "involvedObject": involved });
                let (status, made) = ask(client, Method::POST, "/api/v1/namespaces/default/events", Some(body)).await?;
                assert_eq!(status, 201, "{made}");
            }
            // Events are not cached, so that any version comes in parts too.
            let page = "/api/v1/namespaces/default/events?resourceVersion=0&limit=2";
            let (_, list) = ask(client, Method::GET, page, None).await?;
            assert_eq!(list["items"].as_array().map(Vec::len), Some(2));
            assert!(list["metadata"]["continue"].is_string(), "{list}");
            Ok(())
        })
        .await
    };
    check("application/json", "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\"").await?;
    check("application/yaml", "apiVersion: v1\n").await?;
    check("application/vnd.kubernetes.protobuf", "k8s\0").await?;
    let page = store.range(Range { prefix: "/registry/", start: "", limit: 0, revision: 0 }).await?;
    assert!(page.items.len() > 50);
    Ok(())
}
