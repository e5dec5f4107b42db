using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>Whose turn it is: technicians in the order of their user names, again and again.</summary>
/// <param name="technicians">All of them.</param>
/// <param name="orders">How many orders each has in hand, by user name.</param>
/// <param name="last">Who was given the last order; empty for nobody yet.</param>
internal sealed class Rota(
    IReadOnlyList<Technician> technicians, IReadOnlyDictionary<string, int> orders, string last)
{
    private readonly Technician[] _ring =
        [.. technicians.OrderBy(one => one.UserName, StringComparer.OrdinalIgnoreCase)];

    private readonly Dictionary<string, int> _orders = new(orders, StringComparer.OrdinalIgnoreCase);

    /// <summary>Who was given the last order; empty for nobody yet.</summary>
    public string Last { get; private set; } = last;

    /// <summary>Whose turn it is to be given an order; null when nobody can be.</summary>
    /// <remarks>
    /// Not somebody of another station, nor who has as many orders as allowed, unless it is an emergency, nor who gave
    /// this very order away.
    /// </remarks>
    public Technician? NextFor(OrderDocument order)
    {
        var after = _ring.SkipWhile(one => StringComparer.OrdinalIgnoreCase.Compare(one.UserName, Last) <= 0);
        return after.Concat(_ring).FirstOrDefault(one => Suits(one, order));
    }

    /// <summary>That one was given an order.</summary>
    public void Gave(Technician technician)
    {
        Last = technician.UserName;
        _orders[technician.UserName] = _orders.GetValueOrDefault(technician.UserName) + 1;
    }

    private bool Suits(Technician technician, OrderDocument order) =>
        technician.Station == order.Station
        && !order.Reassignments.Any(given => given.IsGivenAwayBy(technician.UserName))
        && order.HasRoom(_orders.GetValueOrDefault(technician.UserName));
}
