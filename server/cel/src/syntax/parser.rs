//! A parser by operator precedence for expressions that are well formed. What is not is looked at again by
//! [`super::recover`], which knows what to say about it.

use super::ast::{Call, Entry, Expr, Field, Id, Kind, operator};
use super::lexer::{Lexeme, Token};
use super::macros::{Expansion, Macros};
use super::recover::RESERVED;
use super::unescape::unescape;
use super::{ACCUMULATOR, Parsed};
use crate::issues::Issue;
use crate::value::{Octets, Text, Value};

/// How deep rules may nest.
const MAX_DEPTH: u32 = 250;

/// Why parsing ended early.
pub(super) enum Stop {
    /// Not an expression.
    Syntax,
    /// Nested beyond a limit.
    TooDeep(&'static str),
}

pub(super) struct Parser<'p, 't> {
    lexemes: &'p [Lexeme<'t>],
    at: usize,
    macros: &'p Macros,
    places: Vec<u32>,
    issues: Vec<Issue>,
    /// Open `expr`, `relation`, `calc` and `member` rules.
    depth: [u32; 4],
}

#[derive(Clone, Copy)]
enum Rule {
    Expr,
    Relation,
    Calc,
    Member,
}

const COMPARISONS: &[Token] =
    &[Token::Less, Token::LessEquals, Token::Greater, Token::GreaterEquals, Token::Equals, Token::NotEquals, Token::In];

type Parse<T> = Result<T, Stop>;

/// Parses all lexemes. The issues are those that are no matter of grammar.
pub(super) fn parse(lexemes: &[Lexeme<'_>], macros: &Macros) -> Parse<(Parsed, Vec<Issue>)> {
    let mut parser = Parser { lexemes, at: 0, macros, places: Vec::new(), issues: Vec::new(), depth: [0; 4] };
    let root = parser.expr()?;
    parser.expect(Token::End)?;
    Ok((Parsed { root, places: parser.places }, parser.issues))
}

impl Parser<'_, '_> {
    fn token(&self) -> Token {
        self.lexemes[self.at].token
    }

    fn next(&mut self) -> Lexeme<'_> {
        let lexeme = self.lexemes[self.at];
        self.at = (self.at + 1).min(self.lexemes.len() - 1);
        lexeme
    }

    fn take(&mut self, token: Token) -> Option<u32> {
        (self.token() == token).then(|| self.next().at)
    }

    fn expect(&mut self, token: Token) -> Parse<u32> {
        self.take(token).ok_or(Stop::Syntax)
    }

    /// The number of a new node at a place.
    pub(super) fn id(&mut self, place: u32) -> Id {
        self.places.push(place);
        (self.places.len() - 1) as Id
    }

    pub(super) fn place(&self, id: Id) -> u32 {
        self.places[id as usize]
    }

    fn node(&mut self, place: u32, kind: Kind) -> Expr {
        Expr::new(self.id(place), kind)
    }

    /// Tells of an issue; the node that stands for it.
    pub(super) fn issue(&mut self, place: u32, message: impl Into<String>) -> Expr {
        self.issues.push(Issue { offset: Some(place), message: message.into() });
        self.node(place, Kind::Unspecified)
    }

    fn enter(&mut self, rule: Rule) -> Parse<()> {
        self.depth[rule as usize] += 1;
        if self.depth[rule as usize] > MAX_DEPTH {
            return Err(Stop::TooDeep("expression recursion limit exceeded: 250"));
        }
        Ok(())
    }

    fn leave(&mut self, rule: Rule, levels: u32) {
        self.depth[rule as usize] -= levels;
    }

    fn expr(&mut self) -> Parse<Expr> {
        self.enter(Rule::Expr)?;
        let condition = self.logic(true)?;
        let result = match self.take(Token::Question) {
            None => condition,
            Some(place) => {
                let id = self.id(place);
                let yes = self.logic(true)?;
                self.expect(Token::Colon)?;
                let no = self.expr()?;
                call(id, operator::CONDITIONAL, vec![condition, yes, no])
            }
        };
        self.leave(Rule::Expr, 1);
        Ok(result)
    }

    /// `a || b || c` (or the same of `&&`), as a balanced tree.
    fn logic(&mut self, or: bool) -> Parse<Expr> {
        let (token, function) = if or { (Token::Or, operator::OR) } else { (Token::And, operator::AND) };
        let mut terms = vec![self.term(or)?];
        let mut operators = Vec::new();
        while let Some(place) = self.take(token) {
            terms.push(self.term(or)?);
            operators.push(self.id(place));
        }
        let mut terms: Vec<Option<Expr>> = terms.into_iter().map(Some).collect();
        Ok(balance(function, &operators, &mut terms))
    }

    fn term(&mut self, or: bool) -> Parse<Expr> {
        if or { self.logic(false) } else { self.relation(false) }
    }

    /// A chain of comparisons; the right side of one takes none.
    fn relation(&mut self, right: bool) -> Parse<Expr> {
        self.enter(Rule::Relation)?;
        let mut levels = 1;
        let mut left = self.calc(1)?;
        while !right && COMPARISONS.contains(&self.token()) {
            self.enter(Rule::Relation)?;
            levels += 1;
            let symbol = self.next();
            let (place, function) = (symbol.at, operator::binary(symbol.text).unwrap_or_default());
            let id = self.id(place);
            let against = self.relation(true)?;
            left = call(id, function, vec![left, against]);
        }
        self.leave(Rule::Relation, levels);
        Ok(left)
    }

    /// Sums of products: operators that bind at least as tightly.
    fn calc(&mut self, tightness: u8) -> Parse<Expr> {
        self.enter(Rule::Calc)?;
        let mut levels = 1;
        let mut left = self.unary()?;
        loop {
            let binds = match self.token() {
                Token::Plus | Token::Minus => 1,
                Token::Star | Token::Slash | Token::Percent => 2,
                _ => 0,
            };
            if binds < tightness {
                break;
            }
            self.enter(Rule::Calc)?;
            levels += 1;
            let symbol = self.next();
            let (place, function) = (symbol.at, operator::binary(symbol.text).unwrap_or_default());
            let id = self.id(place);
            let right = self.calc(binds + 1)?;
            left = call(id, function, vec![left, right]);
        }
        self.leave(Rule::Calc, levels);
        Ok(left)
    }

    fn unary(&mut self) -> Parse<Expr> {
        let sign = self.token();
        if !matches!(sign, Token::Exclamation | Token::Minus) {
            return self.member();
        }
        // A minus before a number is part of it.
        let literal = matches!(self.lexemes.get(self.at + 1).map(|next| next.token), Some(Token::Int | Token::Float));
        if sign == Token::Minus && literal {
            return self.member();
        }
        let place = self.next().at;
        let mut count = 1;
        while self.token() == sign {
            self.next();
            count += 1;
        }
        let id = (count % 2 == 1).then(|| self.id(place));
        let target = self.member()?;
        let function = if sign == Token::Minus { operator::NEGATE } else { operator::NOT };
        Ok(match id {
            Some(id) => call(id, function, vec![target]),
            None => target,
        })
    }

    fn member(&mut self) -> Parse<Expr> {
        self.enter(Rule::Member)?;
        let mut levels = 1;
        let mut target = self.primary()?;
        loop {
            target = match self.token() {
                Token::Dot => self.select(target)?,
                Token::LeftBracket => {
                    let place = self.next().at;
                    let optional = self.take(Token::Question).is_some();
                    let id = self.id(place);
                    let index = self.expr()?;
                    self.expect(Token::RightBracket)?;
                    if optional && !self.macros.optionals {
                        self.issue(place, "unsupported syntax '[?'");
                    }
                    call(id, if optional { operator::OPT_INDEX } else { operator::INDEX }, vec![target, index])
                }
                _ => break,
            };
            self.enter(Rule::Member)?;
            levels += 1;
        }
        self.leave(Rule::Member, levels);
        Ok(target)
    }

    fn select(&mut self, target: Expr) -> Parse<Expr> {
        let dot = self.next().at;
        let optional = self.take(Token::Question).is_some();
        let token = self.token();
        let lexeme = self.next();
        let (name_at, text) = (lexeme.at, lexeme.text);
        let field = match token {
            Token::Ident => text.to_owned(),
            Token::EscapedIdent => text[1..text.len() - 1].to_owned(),
            _ => return Err(Stop::Syntax),
        };
        if optional {
            if !self.macros.optionals {
                return Ok(self.issue(dot, "unsupported syntax '.?'"));
            }
            let id = self.id(dot);
            let name = self.node(name_at, Kind::Literal(Value::from(field)));
            return Ok(call(id, operator::OPT_SELECT, vec![target, name]));
        }
        if token == Token::Ident
            && let Some(open) = self.take(Token::LeftParen)
        {
            let id = self.id(open);
            let args = self.args()?;
            return Ok(self.expand(id, &field, Some(target), args));
        }
        Ok(self.node(dot, Kind::Select { operand: Box::new(target), field, test: false }))
    }

    /// Arguments up to the closing parenthesis.
    fn args(&mut self) -> Parse<Vec<Expr>> {
        let mut args = Vec::new();
        if self.take(Token::RightParen).is_some() {
            return Ok(args);
        }
        loop {
            args.push(self.expr()?);
            if self.take(Token::Comma).is_none() {
                self.expect(Token::RightParen)?;
                return Ok(args);
            }
        }
    }

    /// A call, or what the macro of its name makes of it.
    fn expand(&mut self, id: Id, function: &str, target: Option<Expr>, args: Vec<Expr>) -> Expr {
        match self.macros.find(function, target.is_some(), args.len()) {
            None => Expr::new(id, Kind::Call(Call { target: target.map(Box::new), function: function.into(), args })),
            Some(expand) => match expand(self, id, target, args) {
                Expansion::Made(expr) => expr,
                Expansion::Call(target, args) => {
                    Expr::new(id, Kind::Call(Call { target: target.map(Box::new), function: function.into(), args }))
                }
                Expansion::Wrong(place, message) => self.issue(place, message),
            },
        }
    }

    fn primary(&mut self) -> Parse<Expr> {
        let place = self.lexemes[self.at].at;
        match self.token() {
            Token::LeftParen => {
                self.next();
                let inner = self.expr()?;
                self.expect(Token::RightParen)?;
                Ok(inner)
            }
            Token::LeftBracket => self.list(),
            Token::LeftBrace => self.map(),
            Token::Dot | Token::Ident => self.named(),
            _ => self.literal(place),
        }
    }

    /// A variable, a function that is called, or an object that is made.
    fn named(&mut self) -> Parse<Expr> {
        let begin = self.lexemes[self.at].at;
        let leading = self.take(Token::Dot).is_some();
        let ident = self.lexemes[self.at];
        self.expect(Token::Ident)?;
        let name = format!("{}{}", if leading { "." } else { "" }, ident.text);
        if let Some(object) = self.object(&name)? {
            return Ok(object);
        }
        if RESERVED.contains(&ident.text) {
            if self.take(Token::LeftParen).is_some() {
                self.args()?;
            }
            return Ok(self.issue(begin, format!("reserved identifier: {}", ident.text)));
        }
        match self.take(Token::LeftParen) {
            Some(open) => {
                let id = self.id(open);
                let args = self.args()?;
                Ok(self.expand(id, &name, None, args))
            }
            None => Ok(self.node(ident.at, Kind::Ident(name))),
        }
    }

    /// `.more.names{field: value}`, if that is what follows.
    fn object(&mut self, name: &str) -> Parse<Option<Expr>> {
        let mut ahead = self.at;
        let is = |at: usize, token: Token| self.lexemes.get(at).is_some_and(|lexeme| lexeme.token == token);
        let mut name = name.to_owned();
        while is(ahead, Token::Dot) && is(ahead + 1, Token::Ident) {
            name.push('.');
            name.push_str(self.lexemes[ahead + 1].text);
            ahead += 2;
        }
        if !is(ahead, Token::LeftBrace) {
            return Ok(None);
        }
        self.at = ahead;
        let brace = self.next().at;
        let id = self.id(brace);
        let mut fields = Vec::new();
        self.sequence(Token::RightBrace, |parser| {
            let optional = parser.question();
            let token = parser.token();
            let text = parser.next().text.to_owned();
            let name = match token {
                Token::Ident => text,
                Token::EscapedIdent => text[1..text.len() - 1].to_owned(),
                _ => return Err(Stop::Syntax),
            };
            let colon = parser.expect(Token::Colon)?;
            let id = parser.id(colon);
            fields.push(Field { id, name, value: parser.expr()?, optional });
            Ok(())
        })?;
        Ok(Some(Expr::new(id, Kind::Struct { name, fields })))
    }

    /// Takes the mark of an optional entry.
    fn question(&mut self) -> bool {
        let place = self.take(Token::Question);
        if let Some(place) = place.filter(|_| !self.macros.optionals) {
            self.issue(place, "unsupported syntax '?'");
        }
        place.is_some()
    }

    /// Elements between commas up to the end; a comma may stand before it.
    fn sequence(&mut self, end: Token, mut element: impl FnMut(&mut Self) -> Parse<()>) -> Parse<()> {
        if self.token() != end && self.token() != Token::Comma {
            element(self)?;
            while self.token() == Token::Comma && self.lexemes.get(self.at + 1).is_none_or(|next| next.token != end) {
                self.next();
                element(self)?;
            }
        }
        self.take(Token::Comma);
        self.expect(end).map(|_| ())
    }

    fn list(&mut self) -> Parse<Expr> {
        let place = self.next().at;
        let id = self.id(place);
        let (mut elements, mut optional) = (Vec::new(), Vec::new());
        self.sequence(Token::RightBracket, |parser| {
            if parser.question() {
                optional.push(elements.len());
            }
            elements.push(parser.expr()?);
            Ok(())
        })?;
        Ok(Expr::new(id, Kind::List { elements, optional }))
    }

    fn map(&mut self) -> Parse<Expr> {
        let place = self.next().at;
        let id = self.id(place);
        let mut entries = Vec::new();
        self.sequence(Token::RightBrace, |parser| {
            let optional = parser.question();
            let key = parser.expr()?;
            parser.expect(Token::Colon)?;
            entries.push(Entry { key, value: parser.expr()?, optional });
            Ok(())
        })?;
        Ok(Expr::new(id, Kind::Map(entries)))
    }

    fn literal(&mut self, place: u32) -> Parse<Expr> {
        let negative = self.take(Token::Minus).is_some();
        let token = self.token();
        let text = self.next().text.to_owned();
        if negative && !matches!(token, Token::Int | Token::Float) {
            return Err(Stop::Syntax);
        }
        match read(token, &text, negative).ok_or(Stop::Syntax)? {
            Ok(value) => Ok(self.node(place, Kind::Literal(value))),
            Err(message) => Ok(self.issue(place, message)),
        }
    }

    // What macros make nodes with.

    /// A node at the place of another.
    pub(super) fn like(&mut self, id: Id, kind: Kind) -> Expr {
        let place = self.place(id);
        self.node(place, kind)
    }

    pub(super) fn call_like(&mut self, id: Id, function: &str, args: Vec<Expr>) -> Expr {
        self.like(id, Kind::Call(Call { target: None, function: function.into(), args }))
    }

    pub(super) fn accumulator(&mut self, id: Id) -> Expr {
        self.like(id, Kind::Ident(ACCUMULATOR.into()))
    }

    /// A copy with numbers of its own.
    pub(super) fn copy(&mut self, expr: &Expr) -> Expr {
        let mut copied = expr.clone();
        self.renumber(&mut copied);
        copied
    }

    fn renumber(&mut self, expr: &mut Expr) {
        let place = self.place(expr.id);
        expr.id = self.id(place);
        match &mut expr.kind {
            Kind::Unspecified | Kind::Literal(_) | Kind::Ident(_) => {}
            Kind::Select { operand, .. } => self.renumber(operand),
            Kind::Call(call) => {
                if let Some(target) = &mut call.target {
                    self.renumber(target);
                }
                call.args.iter_mut().for_each(|arg| self.renumber(arg));
            }
            Kind::List { elements, .. } => elements.iter_mut().for_each(|element| self.renumber(element)),
            Kind::Map(entries) => {
                for entry in entries {
                    self.renumber(&mut entry.key);
                    self.renumber(&mut entry.value);
                }
            }
            Kind::Struct { fields, .. } => fields.iter_mut().for_each(|field| self.renumber(&mut field.value)),
            Kind::Fold(fold) => {
                let fold = &mut **fold;
                for part in [&mut fold.range, &mut fold.init, &mut fold.condition, &mut fold.step, &mut fold.result] {
                    self.renumber(part);
                }
            }
        }
    }
}

/// The value of a literal, or what is wrong with it; `None` if the token is none.
pub(super) fn read(token: Token, text: &str, negative: bool) -> Option<Result<Value<'static>, &'static str>> {
    let signed = |digits: &str| if negative { format!("-{digits}") } else { digits.to_owned() };
    let (digits, radix) = text.strip_prefix("0x").map_or((text, 10), |hex| (hex, 16));
    Some(match token {
        Token::Int => i64::from_str_radix(&signed(digits), radix).map(Value::Int).map_err(|_| "invalid int literal"),
        Token::Uint => {
            let digits = &digits[..digits.len() - 1];
            u64::from_str_radix(digits, radix).map(Value::Uint).map_err(|_| "invalid uint literal")
        }
        Token::Float => match signed(text).parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Value::Double(number)),
            _ => Err("invalid double literal"),
        },
        Token::String => unescape(text, false)
            .map(|bytes| Value::Str(Text::Shared(String::from_utf8_lossy(&bytes).into_owned().into()))),
        Token::Bytes => unescape(&text[1..], true).map(|bytes| Value::Bytes(Octets::Shared(bytes.into()))),
        Token::True => Ok(Value::Bool(true)),
        Token::False => Ok(Value::Bool(false)),
        Token::Null => Ok(Value::Null),
        _ => return None,
    })
}

fn call(id: Id, function: &str, args: Vec<Expr>) -> Expr {
    Expr::new(id, Kind::Call(Call { target: None, function: function.into(), args }))
}

/// The terms of a chain of one operator as a balanced tree, as upstream does to keep trees flat.
fn balance(function: &str, operators: &[Id], terms: &mut [Option<Expr>]) -> Expr {
    if operators.is_empty() {
        return terms[0].take().unwrap_or_else(|| Expr::new(0, Kind::Unspecified));
    }
    let middle = operators.len() / 2;
    let left = balance(function, &operators[..middle], &mut terms[..=middle]);
    let right = balance(function, &operators[middle + 1..], &mut terms[middle + 1..]);
    call(operators[middle], function, vec![left, right])
}
