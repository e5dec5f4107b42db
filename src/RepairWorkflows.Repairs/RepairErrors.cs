using RepairWorkflows.Engine;

namespace RepairWorkflows.Repairs;

/// <summary>The codes of the repair domain's failures.</summary>
public static partial class RepairErrors
{
    /// <summary>There is no such order.</summary>
    public const string CaseNotFound = "case.not-found";

    /// <summary>The actor has no role, and reads no case.</summary>
    public const string CaseNotReadable = "case.not-readable";

    /// <summary>There is no such process, or none published that can be started by a report.</summary>
    public const string ProcessNotFound = "process.not-found";

    /// <summary>The report has bad fields; each is named.</summary>
    public const string ReportInvalid = "report.invalid";

    /// <summary>The unit is of the form building/unit/room, and the site has no such room.</summary>
    public const string UnitUnknown = "report.unit-unknown";

    /// <summary>There is no such action.</summary>
    public const string ActionUnknown = "action.unknown";

    /// <summary>The action has bad fields; each is named.</summary>
    public const string ActionInvalid = "action.invalid";

    /// <summary>The order does not offer the action now.</summary>
    public const string ActionNotOffered = "action.not-offered";

    /// <summary>The actor's roles do not allow it.</summary>
    public const string ActionNotAllowed = "action.not-allowed";

    /// <summary>A technician acts on an order that is another one's, or nobody's yet.</summary>
    public const string OrderOfAnother = "action.order-of-another";

    /// <summary>A technician signs for the slip in another one's name.</summary>
    public const string SignedForAnother = "action.signed-for-another";

    /// <summary>The key was used before, for another request.</summary>
    public const string KeyReused = EngineErrors.KeyReused;

    /// <summary>The key is not 1 to 200 characters.</summary>
    public const string KeyMalformed = "command.key-malformed";

    /// <summary>The request's body cannot be read at all.</summary>
    public const string RequestMalformed = "request.malformed";

    /// <summary>A field that is needed is missing or blank.</summary>
    public const string FieldRequired = "field.required";

    /// <summary>A field is longer than it may be.</summary>
    public const string FieldTooLong = "field.too-long";

    /// <summary>A field does not have its shape.</summary>
    public const string FieldMalformed = "field.malformed";

    /// <summary>A choice is none of those offered.</summary>
    public const string FieldUnknownChoice = "field.unknown-choice";

    /// <summary>A number or instant is outside its limits.</summary>
    public const string FieldOutOfRange = "field.out-of-range";

    /// <summary>An instant has passed that should be ahead.</summary>
    public const string FieldInThePast = "field.in-the-past";

    /// <summary>The form has no such field.</summary>
    public const string FieldUnknown = "field.unknown";

    /// <summary>A member of a calendar or policy is there twice.</summary>
    public const string FieldSaidTwice = "field.said-twice";

    /// <summary>What has to be confirmed was not.</summary>
    public const string FieldMustBeTrue = "field.must-be-true";

    /// <summary>The field says the opposite of another one; each of them is named.</summary>
    public const string FieldContradictory = "field.contradictory";

    /// <summary>Who arrives long before the agreed time has to say why.</summary>
    public const string FieldRequiredWhenEarly = "field.required-when-early";

    /// <summary>The field names somebody who is no technician, or whose account is disabled or not there.</summary>
    public const string FieldUnknownTechnician = "field.unknown-technician";

    /// <summary>The field names a technician of another repair station, who could not act on the order.</summary>
    public const string FieldTechnicianOfAnotherStation = "field.technician-of-another-station";

    /// <summary>The order does not stand where that can be done.</summary>
    public const string OrderWrongStatus = "order.wrong-status";

    /// <summary>The order is in a final state.</summary>
    public const string OrderFinal = "order.final";

    /// <summary>Nobody has said how urgent it is.</summary>
    public const string OrderNotTriaged = "order.not-triaged";

    /// <summary>The agreed or promised time has passed.</summary>
    public const string TimeInThePast = "order.time-in-the-past";

    /// <summary>What was reported has not been compared with what is there.</summary>
    public const string OrderNotCompared = "order.not-compared";

    /// <summary>The charge for what was found has not been agreed.</summary>
    public const string ChargeNotAgreed = "order.charge-not-agreed";

    /// <summary>The customer has refused neither a charge nor a plan.</summary>
    public const string NothingRefused = "order.nothing-refused";

    /// <summary>The customer is charged although no charge was agreed.</summary>
    public const string CostNotAgreed = "order.cost-not-agreed";

    /// <summary>The customer is charged more than was agreed.</summary>
    public const string CostAboveAgreed = "order.cost-above-agreed";

    /// <summary>The repair has not been tested.</summary>
    public const string NotTested = "order.not-tested";

    /// <summary>The signature is there already, or the same person would sign twice.</summary>
    public const string SignedAlready = "order.signed-already";

    /// <summary>The order is that technician's already.</summary>
    public const string TechnicianUnchanged = "order.technician-unchanged";

    /// <summary>An emergency would be given a later appointment.</summary>
    public const string EmergencyWithAppointment = "order.emergency-with-appointment";

    /// <summary>An emergency would be put off by more than two hours.</summary>
    public const string EmergencyPutOff = "order.emergency-put-off";

    /// <summary>A contact would lie before the report, or before the contact recorded last.</summary>
    public const string ContactOutOfOrder = "contact.out-of-order";

    /// <summary>There is no such dead letter, or somebody has dismissed it.</summary>
    public const string DeadLetterNotFound = "dead-letter.not-found";

    /// <summary>There is no such role.</summary>
    public const string RoleUnknown = "role.unknown";
}
