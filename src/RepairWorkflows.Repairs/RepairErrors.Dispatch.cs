namespace RepairWorkflows.Repairs;

/// <content>How orders come to technicians, and wait.</content>
public static partial class RepairErrors
{
    /// <summary>The order is on hold: somebody has to take it up again first.</summary>
    public const string OrderOnHold = "order.on-hold";

    /// <summary>An emergency is gone to at once, and not put on hold (S8.3.2).</summary>
    public const string EmergencyOnHold = "order.emergency-on-hold";

    /// <summary>The order is not on hold.</summary>
    public const string OrderNotOnHold = "order.not-on-hold";

    /// <summary>The order was given to a technician already.</summary>
    public const string OrderAssigned = "order.assigned-already";

    /// <summary>The technician has as many open orders as a technician may have.</summary>
    public const string TechnicianBusy = "order.technician-busy";

    /// <summary>A step names a way to give orders to technicians, or to call back, that there is not.</summary>
    public const string RuleWordUnknown = "rule-word.unknown";
}
