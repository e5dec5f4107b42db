using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>
/// What a list is asked for, by query or by body alike: names in whatever case, members that may have one value or
/// several, and nothing where a member is missing, null or empty. Mistakes are gathered, and told together.
/// </summary>
internal sealed class Wish
{
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, JsonArray> _lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<FieldError> _mistakes = [];

    /// <summary>What the query says.</summary>
    public static Wish Of(IQueryCollection query)
    {
        var wish = new Wish();
        foreach (var (name, values) in query)
        {
            wish._texts[name] = [.. values.OfType<string>().Where(text => text.Length > 0)];
        }

        return wish;
    }

    /// <summary>What a body says.</summary>
    public static Wish Of(JsonObject body)
    {
        var wish = new Wish();
        foreach (var (name, value) in body)
        {
            wish._texts[name] =
                [.. Entries(value).OfType<JsonValue>().Select(Text).Where(text => text.Length > 0)];
            if (value is JsonArray list)
            {
                wish._lists[name] = list;
            }
        }

        return wish;
    }

    /// <summary>The first text; null when there is none.</summary>
    public string? Text(string name) => Texts(name) is [var text, ..] ? text : null;

    /// <summary>All texts of a member, or of one that has one and another that has several.</summary>
    public IReadOnlyList<string> Texts(params IEnumerable<string> names) =>
        [.. names.SelectMany(name => _texts.GetValueOrDefault(name) ?? []).Distinct()];

    /// <summary>The entries of a list that are objects.</summary>
    public IEnumerable<Wish> Objects(string name) =>
        (_lists.GetValueOrDefault(name) ?? []).OfType<JsonObject>().Select(Of);

    /// <summary>A whole number.</summary>
    public int? Number(string name) => Read<int>(name, "whole-number", WholeNumber.Of);

    /// <summary>True or false.</summary>
    public bool? Flag(string name) => Read<bool>(
        name, "boolean", text => bool.TryParse(text, out var flag) ? flag : null);

    /// <summary>An instant.</summary>
    public DateTimeOffset? Instant(string name) => Read<DateTimeOffset>(
        name, "instant", text => DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);

    /// <summary>A word, as its place among <paramref name="words"/>.</summary>
    public string? Word(string name, IReadOnlyList<string> words) => Words(words, name) is [var word, ..] ? word : null;

    /// <summary>Whether <c>orderDirection</c> asks for the highest first, or says nothing.</summary>
    /// <param name="unless">Whether the lowest comes first where nothing is said.</param>
    public bool IsDescending(bool unless) =>
        Word("orderDirection", ["Ascending", "Descending"]) is { } direction ? direction == "Descending" : !unless;

    /// <summary>Several words, likewise.</summary>
    public IReadOnlyList<string> Words(IReadOnlyList<string> words, params IEnumerable<string> names)
    {
        List<string> known = [];
        foreach (var name in names)
        {
            foreach (var text in Texts(name))
            {
                if (words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word)
                {
                    known.Add(word);
                }
                else
                {
                    _mistakes.Add(UnknownWord(name, words));
                }
            }
        }

        return known;
    }

    /// <summary>A word that is none of those known.</summary>
    public static FieldError UnknownWord(string name, IReadOnlyList<string> words)
    {
        var choices = string.Join(", ", words);
        return new(name, RepairErrors.FieldUnknownChoice, $"{name} must be one of: {choices}.")
        {
            Reason = "choices",
            Values = [name, choices],
        };
    }

    /// <summary>Passes when everything that was read so far could be.</summary>
    /// <exception cref="InvalidRequestException"><see cref="HostErrors.RequestInvalid"/>, with them all.</exception>
    public void Check(params IEnumerable<Wish> inner)
    {
        List<FieldError> mistakes = [.. _mistakes, .. inner.SelectMany(wish => wish._mistakes)];
        if (mistakes.Count > 0)
        {
            throw new InvalidRequestException(HostErrors.RequestInvalid, "Parameters are wrong.", mistakes);
        }
    }

    private T? Read<T>(string name, string reason, Func<string, T?> parse)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        _mistakes.Add(new(name, RepairErrors.FieldMalformed, $"{name} cannot be read.")
        {
            Reason = reason,
            Values = [name],
        });
        return null;
    }

    private static IEnumerable<JsonNode?> Entries(JsonNode? value) => value as IEnumerable<JsonNode?> ?? [value];

    private static string Text(JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
