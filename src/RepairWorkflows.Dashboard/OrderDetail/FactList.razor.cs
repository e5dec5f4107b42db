using System.Globalization;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>The particulars of an order.</summary>
public partial class FactList
{
    /// <summary>The order's row.</summary>
    [Parameter, EditorRequired]
    public CaseRecord Order { get; set; } = default!;

    /// <summary>What its document says.</summary>
    [Parameter, EditorRequired]
    public OrderFacts Facts { get; set; } = default!;

    /// <summary>Times in words are said anew when it changes.</summary>
    [Parameter]
    public DateTimeOffset At { get; set; }

    /// <summary>The orders that came from it.</summary>
    [Parameter]
    public IReadOnlyList<OrderFollower> Followers { get; set; } = [];

    private string Charge => Facts.Charge is { } charge ? Money(charge) : Words["order.no-amount"];

    private string Materials => string.Join(Words["list.separator"], Facts.Materials.Select(
        material => material.Quantity is { } quantity
            ? Words.Format("order.material", material.Name, quantity)
            : material.Name));

    private string Money(decimal amount) =>
        Words.Format("format.money", amount.ToString("N2", CultureInfo.InvariantCulture));
}
