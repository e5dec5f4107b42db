using System.Text;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>What the steps of a case were answered, beside what they should be: two texts of the same shape.</summary>
public sealed class CaseAnswers
{
    private readonly StringBuilder _expected = new();
    private readonly StringBuilder _seen = new();

    public string Expected => _expected.ToString();

    public string Seen => _seen.ToString();

    /// <summary>Notes one answer.</summary>
    public void Add(string what, string? expected, string? seen)
    {
        _expected.Append(what).Append(": ").Append(expected).Append('\n');
        _seen.Append(what).Append(": ").Append(seen).Append('\n');
    }
}
