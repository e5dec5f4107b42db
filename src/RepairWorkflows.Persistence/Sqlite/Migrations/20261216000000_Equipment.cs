using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>Keeps which piece of equipment an order is about: its file is the list of these orders (S6.2.7).</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261216000000_Equipment")]
internal sealed class Equipment : Migration
{
    private const string Orders = "repair_orders";
    private const string File = "ix_repair_orders_equipment";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("equipment", Orders, "TEXT", nullable: true);
        migrationBuilder.CreateIndex(File, Orders, "equipment", filter: "equipment IS NOT NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(File, Orders);
        // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
        migrationBuilder.Sql($"ALTER TABLE {Orders} DROP COLUMN equipment");
    }
}
