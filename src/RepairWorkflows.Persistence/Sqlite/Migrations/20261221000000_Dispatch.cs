using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Shows on boards which orders are on hold and how often customers urged; counts what technicians have.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261221000000_Dispatch")]
internal sealed class Dispatch : Migration
{
    private const string Orders = "repair_orders";
    private const string OfTechnicians = "ix_repair_orders_technician_folded";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("is_on_hold", Orders, "INTEGER", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<int>("urgings", Orders, "INTEGER", nullable: false, defaultValue: 0);
        migrationBuilder.CreateIndex(
            OfTechnicians, Orders, "technician_folded", filter: "technician_folded IS NOT NULL AND closed_at IS NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(OfTechnicians, Orders);
        // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
        migrationBuilder.Sql($"ALTER TABLE {Orders} DROP COLUMN urgings");
        migrationBuilder.Sql($"ALTER TABLE {Orders} DROP COLUMN is_on_hold");
    }
}
