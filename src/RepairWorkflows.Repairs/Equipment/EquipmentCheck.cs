using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Finds what makes no sense in the equipment that settings list.</summary>
internal static class EquipmentCheck
{
    /// <summary>Whether all of it makes sense.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message says which, and why.</exception>
    public static bool Require(SiteOptions site)
    {
        FieldError[] problems = [.. site.Equipment.SelectMany((piece, i) => Problems(site, piece, i))];
        return problems.Length == 0 ? true : throw SiteRules.Senseless("The equipment", problems);
    }

    private static IEnumerable<FieldError> Problems(SiteOptions site, SiteEquipment piece, int place)
    {
        if (VisibleText.IsBlank(piece.Id) || !VisibleText.IsOneLine(piece.Id)
            || piece.Id.Length > EquipmentDirectory.Sent.MaxLength)
        {
            yield return CalendarCheck.Error($"Equipment[{place}].Id", RepairErrors.FieldMalformed);
        }

        if (site.Equipment.Take(place).Any(other => other.Id == piece.Id))
        {
            yield return CalendarCheck.Error($"Equipment[{place}].Id", RepairErrors.EquipmentTwice, piece.Id);
        }

        if (!ClockTarget.EquipmentClasses.Contains(piece.Class))
        {
            yield return CalendarCheck.Error(
                $"Equipment[{place}].Class", RepairErrors.EquipmentClassUnknown, piece.Class);
        }
    }
}
