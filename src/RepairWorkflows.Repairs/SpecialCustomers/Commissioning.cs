using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>
/// Whether the region pays the station the difference of a repair on site: it decides as it sees fit (S9.5.3), with its
/// solution or while it follows the progress.
/// </summary>
internal static class Commissioning
{
    /// <summary>The field that says so.</summary>
    public static FormField Sent { get; } = Field.Flag("commission");

    /// <summary>Issues the commission order where it is wished; what the timeline says of it.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CommissionWithoutFee"/> or
    /// <see cref="RepairErrors.CommissionedAlready"/>.</exception>
    public static JsonObject? Issue(RepairCase repair, ActionInput input)
    {
        if (!input.Fields.Flag(Sent.Name))
        {
            return null;
        }

        var (grade, tier) = input.Stations?.FeesOf(repair.Order.Document.Station)
            ?? throw new RuleViolationException(
                RepairErrors.CommissionWithoutFee, RepairTexts.Get($"error.{RepairErrors.CommissionWithoutFee}"));
        var commission = new CommissionOrder(grade, tier.OnSite, tier.SendIn, input.By.Name, input.At);
        repair.Order.Commission(commission);
        return new() { ["commissionAmount"] = commission.CommissionAmount };
    }
}
