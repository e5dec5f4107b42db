using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>Which rooms the site has.</summary>
internal sealed partial class SiteDirectory(IOptions<SiteOptions> site)
{
    /// <summary>
    /// Whether a unit can be: one of the form 3栋2单元501室 must be a room of the site; any other text (a public area)
    /// needs only a letter or digit.
    /// </summary>
    public bool Has(string unit)
    {
        var text = unit.Normalize(NormalizationForm.FormKC);
        var match = RoomShape().Match(text);
        if (!match.Success)
        {
            return text.Any(char.IsLetterOrDigit);
        }

        return site.Value.Buildings.Count == 0
            || (Number(match.Groups["building"]) is { } building
                && Number(match.Groups["unit"]) is { } entrance
                && Number(match.Groups["room"]) is { } room
                && site.Value.Buildings.Any(known => known.Number == building && Has(known, entrance, room)));
    }

    /// <summary>The unit as it is kept: full-width digits and Latin letters become the ordinary ones.</summary>
    public static string Normalise(string unit) => string.Concat(unit.Select(
        letter => letter is (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A')
            or (>= '\uFF41' and <= '\uFF5A')
            ? (char)(letter - 0xFEE0)
            : letter));

    private static bool Has(SiteBuilding building, int unit, int room) =>
        unit >= 1 && unit <= building.Units
        && room / 100 is var floor && floor >= 1 && floor <= building.Floors
        && room % 100 is var door && door >= 1 && door <= building.RoomsPerFloor;

    private static int? Number(Group digits) =>
        int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\s*(?<building>\d+)\s*栋\s*(?<unit>\d+)\s*单元\s*(?<room>\d+)\s*室?\s*\z")]
    private static partial Regex RoomShape();
}
