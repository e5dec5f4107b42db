namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>
/// Finds the stable word for what a line calls something: the word itself, or a label in any language.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a word with what else it is called; of two words with one label the first has it.</summary>
    public Vocabulary Add(string word, params IEnumerable<string?> labels)
    {
        foreach (var label in labels.Prepend(word).OfType<string>().Select(LineText.Plain))
        {
            _words.TryAdd(label, word);
        }

        return this;
    }

    /// <summary>The word that the whole text means; null when it means none.</summary>
    public string? Find(string text) => _words.GetValueOrDefault(text.Trim());

    /// <summary>
    /// The word that the text begins with, the longest that fits, and what follows; null when none does.
    /// </summary>
    public (string Word, string Left)? Begin(string text)
    {
        var longest = _words.Keys.Where(label => Begins(text, label)).MaxBy(label => label.Length);
        return longest is null ? null : (_words[longest], text[longest.Length..].TrimStart());
    }

    // Letters go on where a word of letters ends: 'task' does not begin 'tasks'. Chinese writes no spaces.
    private static bool Begins(string text, string label) =>
        text.StartsWith(label, StringComparison.OrdinalIgnoreCase)
        && (text.Length == label.Length || !(IsLatin(label[^1]) && IsLatin(text[label.Length])));

    private static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
