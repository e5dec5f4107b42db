using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps who changed a special customer's entry last, and when.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261222000000_SpecialCustomerChanges")]
internal sealed class SpecialCustomerChanges : Migration
{
    private const string Table = "special_customers";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("changed_by", Table, "TEXT", nullable: true);
        migrationBuilder.AddColumn<long>("changed_at", Table, "INTEGER", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
        migrationBuilder.Sql($"ALTER TABLE {Table} DROP COLUMN changed_at");
        migrationBuilder.Sql($"ALTER TABLE {Table} DROP COLUMN changed_by");
    }
}
