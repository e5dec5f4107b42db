using System.Buffers;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Headers by name, whatever its case. Definitions may give a text where a list of texts is meant.</summary>
[JsonConverter(typeof(HeaderMapConverter))]
public sealed class HeaderMap() : Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
{
    private static readonly SearchValues<char> NameLetters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Passes when all of it can be sent.</summary>
    /// <exception cref="InvalidOperationException">A name or value has letters that a header cannot have.</exception>
    public HeaderMap Checked()
    {
        foreach (var (name, values) in this)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameLetters)
                || values.Any(value => value.AsSpan().ContainsAnyExceptInRange(' ', '~')))
            {
                throw new ActivityFailedException($"The header '{name}' cannot be sent like this.");
            }
        }

        return this;
    }
}
