using System.Text.RegularExpressions;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>
/// Reads who is meant: a role stands for one person who is always the same; <c>老张(维修人员)</c> introduces another, who
/// is 老张 from then on, and <c>老李(维修站协调员、西站)</c> another of a repair station.
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
        if (Introduction().Match(text) is { Success: true } introduced
            && RolesIn(introduced.Groups["roles"].Value) is var (roles, station))
        {
            var name = introduced.Groups["name"].Value.Trim();
            return (Know(name, roles, station), text[introduced.Length..].TrimStart());
        }

        var names = _people.Keys.Aggregate(new Vocabulary(), (words, name) => words.Add(name));
        var known = names.Begin(text);
        var role = SiteWords.Roles.Begin(text);
        return known is { } named && (role is null || named.Left.Length <= role.Value.Left.Length)
            ? (_people[named.Word], named.Left)
            : role is { } one ? (Know(one.Word, [one.Word]), one.Left) : null;
    }

    // A station's coordinator belongs to one: that of the scenarios, unless another is named.
    private Actor Know(string name, IReadOnlyList<string> roles, string? station = null) =>
        _people.TryGetValue(name, out var known)
            ? known
            : _people[name] = new Actor(name, roles)
            {
                Station = station ?? (roles.Contains(Role.StationCoordinator) ? ScenarioStations.Usual : null),
            };

    private static (IReadOnlyList<string> Roles, string? Station)? RolesIn(string text)
    {
        var words = text.Split(['、', ','], StringSplitOptions.TrimEntries).ToLookup(ScenarioStations.Find);
        var roles = words[null].Select(SiteWords.Roles.Find).ToList();
        return roles.Count == 0 || roles.Contains(null)
            ? null
            : ([.. roles.OfType<string>()], words.FirstOrDefault(station => station.Key is not null)?.Key);
    }

    [GeneratedRegex(@"^(?<name>[^():;=]{1,60})\((?<roles>[^()]+)\)")]
    private static partial Regex Introduction();
}
