/// Which obligations the text of a control speaks of.
///
/// A [Suggester] reads a text beside all that the content says in English sentences ([Passage]):
/// what each obligation asks, what each control of the library does, what each requirement and each
/// point of focus is about. Two readers say how near a text is to a passage: one by the words that
/// they share ([Words], Lucene's BM25), one by what they mean ([Meaning], a small language model
/// that runs in this process). What both say of a passage counts for the obligations that it stands
/// for, and the best of them become [Suggestion]s.
///
/// A suggestion proves nothing: people accept it, or do not. The same text gets the same
/// suggestions, in the same order, whatever the order of the content.
///
/// The vectors of our own passages are computed once, when this is built ([CompileVectors]), and
/// looked up by the digest of their text ([Vectors]), so that a pack of a user costs the time of
/// what is new in it, and no vector can belong to another text. Nothing is asked over a network.
/// What is native lies in a jar, and is loaded when the first text is read, not before.
@NullMarked
package dev.crosswalk.suggest;

import org.jspecify.annotations.NullMarked;
