//! One key each: values as they are at rest behind a key's name. What is decrypted is kept for long, in blocks of its size.

use aws_lc_rs::aead::{self, AES_128_GCM, AES_192_GCM, AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::cipher::{
    AES_128, AES_192, AES_256, AES_CBC_IV_LEN, DecryptingKey, DecryptionContext, EncryptingKey, EncryptionContext,
    UnboundCipherKey,
};
use aws_lc_rs::iv::FixedLength;
use aws_lc_rs::rand;
use bytes::Bytes;
use crypto_secretbox::aead::{Aead as _, AeadInPlace as _};
use crypto_secretbox::{KeyInit as _, XSalsa20Poly1305};

use super::Fault;

/// Bytes of a tag of the Galois/counter mode.
const GCM_TAG: usize = 16;
/// AES works on blocks of so many bytes.
const BLOCK: usize = 16;
/// What a secretbox begins with, and what it has beside its content.
const BOX_NONCE: usize = 24;
const BOX_TAG: usize = 16;

const TOO_SHORT: &str = "the stored data was shorter than the required size";

/// Fills it with what nobody can foresee.
pub(super) fn random(bytes: &mut [u8]) -> Result<(), Fault> {
    rand::fill(bytes).map_err(|_| Fault::new("unable to read sufficient random bytes"))
}

/// AES in Galois/counter mode: a random nonce of 12 bytes, the ciphertext, a tag of 16 bytes. What is authenticated beside it
/// is the key of the store.
pub(super) struct Gcm(LessSafeKey);

impl Gcm {
    /// The key has 16, 24 or 32 bytes.
    pub(super) fn new(key: &[u8]) -> Result<Self, Fault> {
        let algorithm: &'static aead::Algorithm = match key.len() {
            16 => &AES_128_GCM,
            24 => &AES_192_GCM,
            32 => &AES_256_GCM,
            other => return Err(key_size(other)),
        };
        let key = UnboundKey::new(algorithm, key).map_err(|_| Fault::new("the key is not accepted"))?;
        Ok(Self(LessSafeKey::new(key)))
    }

    pub(super) fn open(&self, data: &[u8], about: &[u8]) -> Result<Bytes, Fault> {
        let (nonce, sealed) = data.split_first_chunk::<NONCE_LEN>().ok_or_else(|| Fault::new(TOO_SHORT))?;
        let refused = || Fault::new("cipher: message authentication failed");
        let (sealed, tag) = sealed.split_last_chunk::<GCM_TAG>().ok_or_else(refused)?;
        let mut plain = vec![0; sealed.len()];
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let opened = self.0.open_separate_gather(nonce, Aad::from(about), sealed, tag, &mut plain);
        opened.map(|()| plain.into()).map_err(|_| refused())
    }

    pub(super) fn seal(&self, data: &[u8], about: &[u8], out: &mut Vec<u8>) -> Result<(), Fault> {
        let mut nonce = [0; NONCE_LEN];
        random(&mut nonce)?;
        out.extend_from_slice(&nonce);
        let begin = out.len();
        out.extend_from_slice(data);
        let tag =
            self.0.seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(about), &mut out[begin..]);
        out.extend_from_slice(tag.map_err(|_| Fault::new("the value is too long"))?.as_ref());
        Ok(())
    }
}

/// AES in cipher block chaining: a random vector of 16 bytes, the ciphertext, padded as PKCS #7 (RFC 5652, 6.3). Nothing
/// tells whether it was tampered with.
pub(super) struct Cbc {
    encrypt: EncryptingKey,
    decrypt: DecryptingKey,
}

impl Cbc {
    /// The key has 16, 24 or 32 bytes.
    pub(super) fn new(key: &[u8]) -> Result<Self, Fault> {
        let algorithm = match key.len() {
            16 => &AES_128,
            24 => &AES_192,
            32 => &AES_256,
            other => return Err(key_size(other)),
        };
        let refused = |_| Fault::new("the key is not accepted");
        let key = || UnboundCipherKey::new(algorithm, key).map_err(refused);
        Ok(Self {
            encrypt: EncryptingKey::cbc(key()?).map_err(refused)?,
            decrypt: DecryptingKey::cbc(key()?).map_err(refused)?,
        })
    }

    pub(super) fn open(&self, data: &[u8]) -> Result<Bytes, Fault> {
        let (vector, sealed) = data.split_first_chunk::<AES_CBC_IV_LEN>().ok_or_else(|| Fault::new(TOO_SHORT))?;
        if !sealed.len().is_multiple_of(BLOCK) {
            return Err(Fault::new("the stored data is not a multiple of the block size"));
        }
        let unpadded = || Fault::new("invalid PKCS7 data (empty or not padded)");
        if sealed.is_empty() {
            return Err(unpadded());
        }
        let mut plain = sealed.to_vec();
        let vector = DecryptionContext::Iv128(FixedLength::from(*vector));
        self.decrypt.decrypt(&mut plain, vector).map_err(|_| unpadded())?;
        // Upstream takes paddings that are longer than a block.
        let padding = plain.last().copied().unwrap_or(0);
        let length = plain.len().checked_sub(usize::from(padding)).filter(|_| padding > 0).ok_or_else(unpadded)?;
        if plain[length..].iter().any(|byte| *byte != padding) {
            return Err(Fault::new("invalid padding on input"));
        }
        Ok(Bytes::copy_from_slice(&plain[..length]))
    }

    pub(super) fn seal(&self, data: &[u8], out: &mut Vec<u8>) -> Result<(), Fault> {
        let mut vector = [0; AES_CBC_IV_LEN];
        random(&mut vector)?;
        out.extend_from_slice(&vector);
        let begin = out.len();
        out.extend_from_slice(data);
        let padding = BLOCK - data.len() % BLOCK;
        out.resize(out.len() + padding, padding as u8);
        let vector = EncryptionContext::Iv128(FixedLength::from(vector));
        let sealed = self.encrypt.less_safe_encrypt(&mut out[begin..], vector);
        sealed.map(drop).map_err(|_| Fault::new("the value can't be encrypted"))
    }
}

fn key_size(size: usize) -> Fault {
    Fault::new(format!("crypto/aes: invalid key size {size}"))
}

/// XSalsa20 and Poly1305, as NaCl's `secretbox`: a random nonce of 24 bytes, a tag of 16 bytes, the ciphertext.
pub(super) struct Secretbox(XSalsa20Poly1305);

impl Secretbox {
    pub(super) fn new(key: &[u8; 32]) -> Self {
        Self(XSalsa20Poly1305::new(key.into()))
    }

    pub(super) fn open(&self, data: &[u8]) -> Result<Bytes, Fault> {
        let short = || Fault::new(TOO_SHORT);
        let (nonce, sealed) = data.split_first_chunk::<BOX_NONCE>().ok_or_else(short)?;
        let (tag, sealed) = sealed.split_first_chunk::<BOX_TAG>().ok_or_else(short)?;
        let mut plain = sealed.to_vec();
        // Upstream's words for whatever is wrong.
        let refused = |_| Fault::new("output array was not large enough for encryption");
        self.0.decrypt_in_place_detached(nonce.into(), &[], &mut plain, tag.into()).map_err(refused)?;
        Ok(plain.into())
    }

    pub(super) fn seal(&self, data: &[u8], out: &mut Vec<u8>) -> Result<(), Fault> {
        let mut nonce = [0; BOX_NONCE];
        random(&mut nonce)?;
        let sealed = self.0.encrypt(&nonce.into(), data).map_err(|_| Fault::new("the value is too long"))?;
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        Ok(())
    }
}
