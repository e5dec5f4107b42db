using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RepairWorkflows.Persistence.Sqlite.Migrations;

/// <summary>
/// Keeps which order a complaint is about (S8.6): the order's page lists its complaints, of which one at a time is open.
/// </summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261219000000_Complaints")]
internal sealed class Complaints : Migration
{
    private const string Orders = "repair_orders";
    private const string About = "about_order_id";
    private const string OfOrder = "ix_repair_orders_about_order_id";
    private const string Open = "ix_repair_orders_open_complaint";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>(About, Orders, "TEXT", nullable: true);
        migrationBuilder.CreateIndex(OfOrder, Orders, About, filter: $"{About} IS NOT NULL");
        migrationBuilder.CreateIndex(
            Open, Orders, About, unique: true, filter: $"{About} IS NOT NULL AND closed_at IS NULL");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex(OfOrder, Orders);
        migrationBuilder.DropIndex(Open, Orders);
        // Without EF Core, which would make the whole table anew, by a model that a migration alone does not have.
        migrationBuilder.Sql($"ALTER TABLE {Orders} DROP COLUMN {About}");
    }
}
