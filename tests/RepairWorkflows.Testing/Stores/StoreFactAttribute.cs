using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace RepairWorkflows.Testing.Stores;

/// <summary>
/// A test of a store contract: skipped, with the reason, where the class needs a server and none is named.
/// </summary>
[XunitTestCaseDiscoverer("RepairWorkflows.Testing.Stores.StoreFactDiscoverer", "RepairWorkflows.Testing")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>Marks a class whose tests need PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPostgresAttribute : Attribute
{
    /// <summary>The environment variable that names the server; its database is only used to make others.</summary>
    public const string Variable = "REPAIRWORKFLOWS_TEST_POSTGRES";

    /// <summary>The server's connection string; null when none is named.</summary>
    public static string? ConnectionString => Environment.GetEnvironmentVariable(
        Variable) is { Length: > 0 } text ? text : null;
}

/// <summary>Finds <see cref="StoreFactAttribute"/>.</summary>
/// <param name="messages">Where discovery reports to.</param>
public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new StoreTestCase(messages, discoveryOptions.MethodDisplayOrDefault(), testMethod)];
}

/// <summary>One such test.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    /// <summary>Only for the test framework, which makes test cases again from their text.</summary>
    [Obsolete("Only for the test framework.")]
    public StoreTestCase()
    {
    }

    /// <summary>A test as discovered.</summary>
    public StoreTestCase(IMessageSink messages, TestMethodDisplay display, ITestMethod method)
        : base(messages, display, TestMethodDisplayOptions.None, method)
    {
    }

    /// <inheritdoc/>
    protected override string? GetSkipReason(IAttributeInfo factAttribute)
    {
        var needsServer = TestMethod.TestClass.Class
            .GetCustomAttributes(typeof(RequiresPostgresAttribute).AssemblyQualifiedName).Any();
        return needsServer && RequiresPostgresAttribute.ConnectionString is null
            ? $"No PostgreSQL server is named by {RequiresPostgresAttribute.Variable}."
            : base.GetSkipReason(factAttribute);
    }
}
