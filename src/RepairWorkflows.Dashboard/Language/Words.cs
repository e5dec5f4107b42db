using System.Globalization;
using System.Resources;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Dashboard.Language;

/// <summary>The dashboard's texts, and below them the domain's, in the language of one circuit.</summary>
/// <remarks>
/// The language is kept here and not taken from the current culture: a refresh that another user's command causes
/// runs with that user's culture.
/// </remarks>
internal sealed class Words
{
    private static readonly ResourceManager Texts = new(typeof(Words));

    /// <summary>Chinese unless <see cref="Speak"/> says otherwise.</summary>
    public CultureInfo Culture { get; private set; } = Languages.Chinese;

    /// <summary>The text, or the key itself where there is none: a gap is seen, and nothing fails.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>Chooses the language for the rest of the circuit.</summary>
    public void Speak(CultureInfo culture) => Culture = culture;

    /// <summary>The text, or null where there is none.</summary>
    public string? Find(string key) => Texts.GetString(key, Culture) ?? RepairTexts.Find(key, Culture);

    /// <summary>The text with its places filled in.</summary>
    public string Format(string key, params object?[] values) => string.Format(Culture, this[key], values);

    /// <summary>The text <c>{family}.{word}</c>, or the word itself where there is none.</summary>
    public string Of(string family, string word) => Find($"{family}.{word}") ?? word;

    /// <summary>What the owner of a process calls something, or else the text <c>{family}.{word}</c>.</summary>
    public string Owned(string? ownersText, string family, string word) =>
        FindOwned(ownersText, $"{family}.{word}") ?? word;

    /// <summary>The owner's text in Chinese, which definitions are drawn in; elsewhere ours comes first.</summary>
    public string? FindOwned(string? ownersText, string key) =>
        Culture.Equals(Languages.Chinese) ? ownersText ?? Find(key) : Find(key) ?? ownersText;
}
