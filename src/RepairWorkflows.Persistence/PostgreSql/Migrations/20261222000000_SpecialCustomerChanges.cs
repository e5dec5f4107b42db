using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.PostgreSql.Migrations;

/// <summary>Keeps who changed a special customer's entry last, and when.</summary>
[DbContext(typeof(PostgreSqlDb))]
[Migration("20261222000000_SpecialCustomerChanges")]
internal sealed class SpecialCustomerChanges : Migration
{
    private const string Table = "special_customers";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("changed_by", Table, "text", nullable: true);
        migrationBuilder.AddColumn<DateTimeOffset>("changed_at", Table, "timestamp with time zone", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn("changed_at", Table);
        migrationBuilder.DropColumn("changed_by", Table);
    }
}
