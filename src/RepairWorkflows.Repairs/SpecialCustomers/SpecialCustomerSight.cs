using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>Who keeps the registry of special customers.</summary>
public static class SpecialCustomerSight
{
    /// <summary>The roles that read and change it.</summary>
    public static IReadOnlyList<string> Keepers { get; } =
        [Role.CustomerInformationContact, Role.ServiceSupervisor, Role.Administrator];

    internal static void RequireKeeper(Actor by)
    {
        if (!by.IsIn(Keepers))
        {
            throw new NotAllowedException();
        }
    }

    internal static RuleViolationException Taken() => new(
        RepairErrors.SpecialCustomerTaken, RepairTexts.Get($"error.{RepairErrors.SpecialCustomerTaken}"));

    internal static NotFoundException NotThere() => new(
        RepairErrors.SpecialCustomerNotFound, RepairTexts.Get($"error.{RepairErrors.SpecialCustomerNotFound}"));
}
