using MediatR;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>A registry of special customers.</summary>
internal static class ARegistry
{
    /// <summary>What is kept of a password; no screen shows it.</summary>
    public const string Hash = "c2FsdA==.aGFzaA==";

    public static SpecialCustomer Newspaper { get; } = new()
    {
        Id = new Guid(1, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8),
        Name = "贵州日报社新闻采编中心",
        CustomerClass = "key-account",
        Phones = ["13912345678", "0851-86625888"],
        Evidence = "大客户协议 2026-017，热线密码由市场部发放；联系人为办公室值班主任",
        PasswordHash = Hash,
        By = "customer-information-contact",
        At = AnOrder.Now.AddDays(-40),
        ChangedBy = "service-supervisor",
        ChangedAt = AnOrder.Now.AddHours(-3),
    };

    public static SpecialCustomer Office { get; } = new()
    {
        Id = new Guid(2, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8),
        Name = "Office of the Municipal People’s Government",
        CustomerClass = "authority",
        Evidence = "公函",
        By = "administrator",
        At = AnOrder.Now.AddMinutes(-20),
    };

    public static FakeDesk WithRegistry(this FakeDesk desk, params IReadOnlyList<SpecialCustomer> customers) => desk
        .On<GetSpecialCustomers, IReadOnlyList<SpecialCustomer>>(_ => customers)
        .On<RegisterSpecialCustomer, SpecialCustomer>(
            command => Office with { Name = command.Fields["name"]!.ToString() })
        .On<ChangeSpecialCustomer, SpecialCustomer>(
            command => Office with { Id = command.Id, Name = command.Fields["name"]!.ToString() })
        .On<RemoveSpecialCustomer, Unit>(_ => Unit.Value);
}
