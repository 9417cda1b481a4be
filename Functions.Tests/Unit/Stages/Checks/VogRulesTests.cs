using Recruitment.Stages.Checks;

namespace Recruitment.Tests.Stages.Checks;

public sealed class VogRulesTests
{
    [Theory]
    // Six months in primary and special education.
    [InlineData("PO", "2026-08-01", "2027-02-01", null)]
    [InlineData("PO", "2026-07-31", "2027-02-01", DocumentError.TooOld)]
    [InlineData("SO", "2026-08-31", "2027-02-28", null)]
    [InlineData("SO", "2026-08-27", "2027-02-28", DocumentError.TooOld)]
    // 26 weeks in secondary education: 182 days.
    [InlineData("VO", "2026-08-03", "2027-02-01", null)]
    [InlineData("VO", "2026-08-02", "2027-02-01", DocumentError.TooOld)]
    [InlineData("MBO", "2026-08-02", "2027-02-01", DocumentError.TooOld)]
    [InlineData("PO", "2027-02-01", "2027-02-01", null)]
    [InlineData("PO", "2027-02-02", "2027-02-01", DocumentError.IssuedInFuture)]
    public void The_age_counts_from_the_issue_to_the_day_of_handing_in(
        string sector,
        string issued,
        string submitted,
        DocumentError? fault
    ) => Assert.Equal(fault, VogRules.FaultOf(DateOnly.Parse(issued), DateOnly.Parse(submitted), sector));
}
