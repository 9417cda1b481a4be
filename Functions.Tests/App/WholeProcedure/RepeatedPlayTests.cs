namespace Recruitment.Tests.WholeProcedure;

/// <summary>Plays are compared with each other, so that chance must not change what people see.</summary>
public sealed class RepeatedPlayTests
{
    // The template with the most people who act at one moment.
    private const string Template = "asg";

    [Fact]
    public async Task People_who_act_the_same_see_the_same()
    {
        var first = await PlayedAccount.OfAsync(Template);
        var second = await PlayedAccount.PlayAsync(Template);
        first.AssertSameAs(second);
    }
}
