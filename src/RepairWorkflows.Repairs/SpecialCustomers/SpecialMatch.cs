using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>Recognises special customers at intake (S9.3.1).</summary>
/// <remarks>
/// The registry is short and changes seldom: it is remembered for ten seconds, and not beyond a change on this machine.
/// </remarks>
internal sealed class SpecialMatch(ISpecialCustomers registry, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    private Picture? _known;

    /// <summary>The field by which a large customer says its password; it is never kept.</summary>
    public const string PasswordField = "hotlinePassword";

    /// <summary>
    /// The report with the customer's class where the registry knows the customer by the number called from, or by
    /// name and password; else as somebody has marked it.
    /// </summary>
    public async Task<RepairReport> RecogniseAsync(
        RepairReport report, string? password, CancellationToken cancellationToken)
    {
        var registered = await KnownAsync(cancellationToken);
        if (registered.FirstOrDefault(one => one.Phones.Contains(report.Phone)) is { } called)
        {
            return Known(report, called, "phone");
        }

        var named = registered.FirstOrDefault(one => one.PasswordHash is not null
            && one.Name.Equals(report.CustomerName, StringComparison.OrdinalIgnoreCase));
        return password is not null && named is not null && HotlinePassword.Matches(password, named.PasswordHash!)
            ? Known(report, named, "password")
            : report;
    }

    /// <summary>Refuses what is no special case, or for no station: then there is neither order (S9.4.1).</summary>
    /// <exception cref="InvalidRequestException"><see cref="RepairErrors.ReportInvalid"/>.</exception>
    public static void RequireSpecial(RepairReport report)
    {
        IReadOnlyList<FieldError> errors =
        [
            .. report.Station is null && report.RecordedByStation is null
                ? [FormReader.Error("station", RepairErrors.FieldRequired)]
                : Array.Empty<FieldError>(),
            .. report.CustomerClass is null && report.UrgentReason is null
                ? [FormReader.Error("urgentReason", RepairErrors.FieldRequired)]
                : Array.Empty<FieldError>(),
        ];
        if (errors.Count > 0)
        {
            throw new InvalidRequestException(
                RepairErrors.ReportInvalid, RepairTexts.Get($"error.{RepairErrors.ReportInvalid}"), errors);
        }
    }

    /// <summary>The registry has changed.</summary>
    public void Forget() => _known = null;

    /// <summary>What a mark lacks: a class that somebody gives has a reason.</summary>
    public static bool LacksReason(FieldValues values) =>
        values.Text("customerClass") is not null && values.Text("markReason") is null;

    private async Task<IReadOnlyList<SpecialCustomer>> KnownAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && clock.GetElapsedTime(known.Since) < Remembered)
        {
            return known.All;
        }

        var since = clock.GetTimestamp();
        var all = await registry.ListAsync(cancellationToken);
        _known = new Picture(all, since);
        return all;
    }

    private static RepairReport Known(RepairReport report, SpecialCustomer customer, string by) => report with
    {
        CustomerClass = customer.CustomerClass,
        Identity = new SpecialIdentity(by, customer.Name, null),
    };

    private sealed record Picture(IReadOnlyList<SpecialCustomer> All, long Since);
}
