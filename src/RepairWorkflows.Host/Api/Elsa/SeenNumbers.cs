using System.Security.Claims;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Host.Api.Requests;
using RepairWorkflows.Repairs.Instances;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>
/// Hides customers' telephone numbers from those who may look at instances but, by <see cref="CaseSight"/>, not at
/// them: a case's inputs hold what was reported.
/// </summary>
internal static class SeenNumbers
{
    /// <summary>The instance as <paramref name="user"/> sees it.</summary>
    public static InstanceView As(this InstanceView view, ClaimsPrincipal user) =>
        InstanceSight.For(user.ToActor(), view);

    /// <summary>A document of an execution as <paramref name="user"/> sees it.</summary>
    public static JsonObject? As(this JsonObject? document, ClaimsPrincipal user) =>
        SeesAll(user) ? document : (JsonObject?)PhoneMask.In(document);

    /// <summary>A text as <paramref name="user"/> sees it.</summary>
    public static string? As(this string? text, ClaimsPrincipal user) =>
        CaseSight.For(user.ToActor(), text);

    private static bool SeesAll(ClaimsPrincipal user) => CaseSight.SeesNumbers(user.ToActor());
}
