using System.Text.RegularExpressions;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>
/// Reads who is meant: a role stands for one person who is always the same; <c>老张(维修人员)</c> introduces another, who
/// is 老张 from then on.
/// </summary>
internal sealed partial class PeopleReader
{
    private readonly Dictionary<string, Actor> _people = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All who take part, in the order they came.</summary>
    public IReadOnlyCollection<Actor> All => _people.Values;

    /// <summary>Whom a name means, all of it; null when nobody has it.</summary>
    public Actor? Find(string text) => Begin(text) is (var who, "") ? who : null;

    /// <summary>Who the text begins with, and what follows; null when that is nobody.</summary>
    public (Actor Who, string Left)? Begin(string text)
    {
        if (Introduction().Match(text) is { Success: true } introduced && RolesIn(introduced.Groups["roles"].Value) is
            { } roles)
        {
            return (Know(introduced.Groups["name"].Value.Trim(), roles), text[introduced.Length..].TrimStart());
        }

        var names = _people.Keys.Aggregate(new Vocabulary(), (words, name) => words.Add(name));
        var known = names.Begin(text);
        var role = SiteWords.Roles.Begin(text);
        return known is { } named && (role is null || named.Left.Length <= role.Value.Left.Length)
            ? (_people[named.Word], named.Left)
            : role is { } one ? (Know(one.Word, [one.Word]), one.Left) : null;
    }

    private Actor Know(string name, IReadOnlyList<string> roles) => _people.TryGetValue(name, out var known)
        ? known
        : _people[name] = new Actor(name, roles);

    private static IReadOnlyList<string>? RolesIn(string text)
    {
        var words = text.Split(['、', ','], StringSplitOptions.TrimEntries).Select(SiteWords.Roles.Find).ToList();
        return words.Contains(null) ? null : [.. words.OfType<string>()];
    }

    [GeneratedRegex(@"^(?<name>[^():;=]{1,60})\((?<roles>[^()]+)\)")]
    private static partial Regex Introduction();
}
