using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>A special customer as those see it who keep the registry.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What the customer is called.</param>
/// <param name="CustomerClass">Why special.</param>
/// <param name="Phones">The numbers the customer calls from.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="HasPassword">Whether the customer has a password for the hotline.</param>
/// <param name="By">Who registered the customer.</param>
/// <param name="At">When.</param>
/// <param name="ChangedBy">Who changed the entry last; null while it stands as it was registered.</param>
/// <param name="ChangedAt">When; null likewise.</param>
internal sealed record SpecialCustomerDocument(
    Guid Id, string Name, string CustomerClass, IReadOnlyList<string> Phones, string Evidence, bool HasPassword,
    string By, DateTimeOffset At, string? ChangedBy, DateTimeOffset? ChangedAt)
{
    /// <summary>Without the hash of the password.</summary>
    public static SpecialCustomerDocument From(SpecialCustomer customer) => new(
        customer.Id, customer.Name, customer.CustomerClass, customer.Phones, customer.Evidence,
        customer.PasswordHash is not null, customer.By, customer.At,
        customer.ChangedBy, customer.ChangedAt);
}
