namespace RepairWorkflows.Repairs;

/// <content>Special customers.</content>
public static partial class RepairErrors
{
    /// <summary>There is neither a special customer nor a reason why the case is urgent.</summary>
    public const string NothingSpecial = "special.nothing-special";

    /// <summary>The order is sent to no station.</summary>
    public const string SpecialWithoutStation = "special.station-missing";

    /// <summary>The region has given its solution already.</summary>
    public const string SolutionGiven = "special.solution-given";

    /// <summary>The fee table knows no fees for the station's settlement grade.</summary>
    public const string CommissionWithoutFee = "special.no-fee";

    /// <summary>The region has issued a commission order already.</summary>
    public const string CommissionedAlready = "special.commissioned-already";

    /// <summary>The registry has a customer of that name.</summary>
    public const string SpecialCustomerTaken = "special-customer.name-taken";

    /// <summary>The registry has no such customer.</summary>
    public const string SpecialCustomerNotFound = "special-customer.not-found";

    /// <summary>The fields of the registration are bad; each is named.</summary>
    public const string SpecialCustomerInvalid = "special-customer.invalid";
}
