using Recruitment.Candidates.Terms;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Wording;

namespace Recruitment.Tests.Stages.Offer;

/// <summary>Figures in the form of the terms, as people write them in their language.</summary>
public sealed class TermsFieldsTests
{
    [Theory]
    [InlineData("nl", "3.740", "0,7", 3740, 0.7)]
    [InlineData("nl", "€ 3.740,50", "0.75", 3740.5, 0.75)]
    [InlineData("nl", "3740,50", "1", 3740.5, 1)]
    [InlineData("en", "3,740", "0.7", 3740, 0.7)]
    [InlineData("en", "€ 3,740.50", "0.75", 3740.5, 0.75)]
    [InlineData("en", "3740.50", "1", 3740.5, 1)]
    public async Task Figures_are_read_as_they_are_written(
        string language,
        string pay,
        string fte,
        double euros,
        double size
    )
    {
        var (draft, faults) = await InAsync(language, () => new TermsFields { Pay = pay, Fte = fte }.Read());
        Assert.Empty(faults);
        Assert.Equal(((decimal)euros, (decimal)size), (draft.MonthlyPay, draft.Fte));
    }

    [Theory]
    [InlineData("nl", "3740,5", "0,75")]
    [InlineData("en", "3740.5", "0.75")]
    public async Task What_the_form_shows_is_read_back_as_it_was(string language, string pay, string fte)
    {
        var draft = new TermsDraft { MonthlyPay = 3740.5m, Fte = 0.75m };
        var shown = await InAsync(language, () => TermsFields.Of(draft));
        Assert.Equal((pay, fte), (shown.Pay, shown.Fte));
        var (read, faults) = await InAsync(language, shown.Read);
        Assert.Empty(faults);
        Assert.Equal((draft.MonthlyPay, draft.Fte), (read.MonthlyPay, read.Fte));
    }

    [Theory]
    [InlineData("nl", "3,740.50")]
    [InlineData("en", "3.740,50")]
    public async Task Another_languages_figure_with_both_marks_is_refused(string language, string pay)
    {
        var (_, faults) = await InAsync(language, () => new TermsFields { Pay = pay }.Read());
        Assert.Equal("/monthlyPay", Assert.Single(faults).Pointer);
    }

    /// <summary>In a task of its own, so that the language ends with it.</summary>
    private static Task<T> InAsync<T>(string language, Func<T> read) =>
        Task.Run(() =>
        {
            ReaderLanguage.Use(language);
            return read();
        });
}
