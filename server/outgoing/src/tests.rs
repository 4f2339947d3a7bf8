//! Calls to servers of these tests' own, with and without TLS.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::Request;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::*;

const SECOND: Duration = Duration::from_secs(5);

/// Answers so many requests on a connection, then closes it; counts connections.
async fn plain(each: usize) -> (u16, Arc<std::sync::atomic::AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let count = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let connections = count.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            connections.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            tokio::spawn(async move {
                for _ in 0..each {
                    let mut buffer = [0; 4096];
                    if stream.read(&mut buffer).await.unwrap_or(0) == 0 {
                        return;
                    }
                    let answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
                    stream.write_all(answer.as_bytes()).await.ok();
                }
            });
        }
    });
    (port, count)
}

fn get(url: &str) -> Request<Bytes> {
    Request::get(url).body(Bytes::new()).expect("a request")
}

#[tokio::test]
async fn connections_are_kept_and_made_anew() {
    let check = async |each: usize, calls: usize, connections: usize| {
        let (port, count) = plain(each).await;
        let client = Client::new(Tls::default()).expect("a client");
        for _ in 0..calls {
            let answer = client.call(get(&format!("http://127.0.0.1:{port}/x")), 100, SECOND).await.expect("an answer");
            assert_eq!(answer.body(), "hello");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert_eq!(count.load(std::sync::atomic::Ordering::SeqCst), connections, "{each} {calls}");
    };
    check(10, 4, 1).await;
    check(2, 4, 2).await;
    check(1, 3, 3).await;
}

#[tokio::test]
async fn words_of_errors() {
    let closed = TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("an address").port();
    let (port, _) = plain(1).await;
    let client = Client::new(Tls::default()).expect("a client");
    let check = async |url: String, limit: usize, expect: String| {
        let got = client.call(get(&url), limit, SECOND).await.map(|_| ()).map_err(|e| e.to_string());
        assert_eq!(got, Err(expect));
    };
    let url = format!("http://127.0.0.1:{closed}/a");
    check(url.clone(), 9, format!("Get \"{url}\": dial tcp 127.0.0.1:{closed}: connect: connection refused")).await;
    let url = format!("http://127.0.0.1:{port}/a");
    check(url.clone(), 4, format!("Get \"{url}\": http: request body too large")).await;
    let url = format!("https://127.0.0.1:{port}/a");
    check(url.clone(), 9, format!("Get \"{url}\": http: server gave HTTP response to HTTPS client")).await;
    let url = "ftp://x/".to_owned();
    check(url.clone(), 9, format!("Get \"{url}\": unsupported protocol scheme \"ftp\"")).await;
}

#[tokio::test]
async fn servers_must_be_who_they_are() {
    let key = rcgen::KeyPair::generate().expect("a key");
    let params = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned(), "hook".to_owned()]).expect("names");
    let certificate = params.self_signed(&key).expect("a certificate");
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            rustls::pki_types::PrivateKeyDer::try_from(key.serialize_der()).expect("a key"),
        )
        .expect("a pair");
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut buffer = [0; 4096];
            if stream.read(&mut buffer).await.unwrap_or(0) == 0 {
                continue;
            }
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok").await.ok();
            stream.shutdown().await.ok();
        }
    });
    let pem = certificate.pem().into_bytes();
    let check = async |tls: Tls, expect: Result<(), &str>| {
        let client = Client::connecting_to(tls, Some(format!("127.0.0.1:{port}"))).expect("a client");
        let got = client.call(get("https://hook/"), 9, SECOND).await.map(|_| ());
        assert_eq!(got.map_err(|e| e.to_string()), expect.map_err(|e| format!("Get \"https://hook/\": {e}")));
    };
    let trusting = |pem: &[u8]| Tls { trust: Trust::Pem(pem.to_vec()), ..Tls::default() };
    check(trusting(&pem), Ok(())).await;
    check(Tls { trust: Trust::Anybody, server_name: Some("any".into()), ..Tls::default() }, Ok(())).await;
    check(
        Tls { server_name: Some("other".into()), ..trusting(&pem) },
        Err("tls: failed to verify certificate: x509: certificate is valid for hook, not other"),
    )
    .await;
    check(Tls::default(), Err("tls: failed to verify certificate: x509: certificate signed by unknown authority"))
        .await;
}
