namespace RepairWorkflows.Repairs.Orders;

/// <summary>Where a repair order stands.</summary>
public enum RepairStatus
{
    /// <summary>Reported; no order written yet.</summary>
    Reported = 0,

    /// <summary>Written; engineering is being told.</summary>
    Ticketed = 1,

    /// <summary>A technician has signed for the slip.</summary>
    SlipSigned = 2,

    /// <summary>A technician is on the way.</summary>
    OnTheWay = 3,

    /// <summary>A technician is on site.</summary>
    OnSite = 4,

    /// <summary>Work has begun.</summary>
    InRepair = 5,

    /// <summary>Repaired and tested; the customer has not accepted yet.</summary>
    Repaired = 6,

    /// <summary>Accepted; the evaluation is open.</summary>
    Accepted = 7,

    /// <summary>Final: repaired, accepted, archived.</summary>
    Closed = 8,

    /// <summary>Final: the customer did not agree to the charge, and the visit is on file.</summary>
    ClosedUnrepaired = 9,

    /// <summary>Final: voided.</summary>
    Cancelled = 10,

    /// <summary>Under way in a process that is no visit to a customer; its open tasks say where.</summary>
    InProgress = 11,
}

/// <summary>How soon a repair has to begin.</summary>
public enum Urgency
{
    /// <summary>急修: go now.</summary>
    Emergency = 0,

    /// <summary>紧急: before general work.</summary>
    Urgent = 1,

    /// <summary>一般: within 24 hours.</summary>
    General = 2,
}
