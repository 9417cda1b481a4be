using Recruitment.Calendar;
using Recruitment.Wording;

namespace Recruitment.Tests.Calendar;

/// <summary>Dates of a plan, which are written in Dutch, for who reads English.</summary>
public sealed class DateWordsTests
{
    [Theory]
    [InlineData("1 augustus 2027", "1 August 2027")]
    [InlineData("2027-08-01", "1 August 2027")]
    [InlineData("per 29 februari", "29 February")]
    [InlineData("augustus 2027", "August 2027")]
    [InlineData("begin februari", "early February")]
    [InlineData("half maart", "mid-March")]
    [InlineData("2e helft van mei 2027", "the second half of May 2027")]
    [InlineData("z.s.m.", "as soon as possible")]
    public async Task A_day_a_month_and_at_once_are_said_in_English(string written, string read) =>
        Assert.Equal(read, await InAsync("en", written));

    [Theory]
    [InlineData("in overleg")]
    [InlineData("na de kerstvakantie")]
    [InlineData("week 6 2027")]
    public async Task What_names_no_day_or_month_stays_as_it_was_written(string written) =>
        Assert.Equal(written, await InAsync("en", written));

    [Theory]
    [InlineData("2027-08-01")]
    [InlineData("Begin februari")]
    [InlineData("z.s.m.")]
    public async Task In_Dutch_everything_stays_as_it_was_written(string written) =>
        Assert.Equal(written, await InAsync("nl", written));

    /// <summary>In a task of its own, so that the language ends with it.</summary>
    private static Task<string> InAsync(string language, string written) =>
        Task.Run(() =>
        {
            ReaderLanguage.Use(language);
            return DateWords.Of(written);
        });
}
