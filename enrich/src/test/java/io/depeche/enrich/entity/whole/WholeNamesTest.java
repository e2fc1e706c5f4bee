package io.depeche.enrich.entity.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.entity.tagger.TaggedName;
import io.depeche.enrich.entity.token.Tokenizer;
import io.depeche.enrich.entity.token.Tokens;
import io.depeche.model.EntityTag;
import io.depeche.model.Growth;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNamesTest {
    private static final Pattern MARKED = Pattern.compile("\\[(org|per|loc) ([^\\]]+)]");
    private static final Map<String, EntityTag.Type> TYPES =
            Map.of("org", EntityTag.Type.ORGANISATION, "per", EntityTag.Type.PERSON, "loc", EntityTag.Type.PLACE);
    private static final Tokenizer TOKENIZER = new Tokenizer(Words.shipped());
    private static final WholeNames NAMES = new WholeNames(Words.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            le tribunal de commerce de [loc Gap] a dit        | tribunal de commerce de Gap=ORGANISATION
            selon la préfecture d'[loc Ille-et-Vilaine],      | préfecture d'Ille-et-Vilaine=ORGANISATION
            A la [loc Bourse de Paris], rien                  | Bourse de Paris=ORGANISATION
            das Landgericht [loc Dresden] urteilte            | Landgericht Dresden=ORGANISATION
            das Amtsgericht [org Bad Doberan] urteilte        | Amtsgericht Bad Doberan=ORGANISATION
            il [org Tar] del [loc Lazio] ha respinto          | Tar del Lazio=ORGANISATION
            la Regione [loc Emilia-Romagna] tace              | Regione Emilia-Romagna=ORGANISATION
            o Sindicato dos Bancários de [loc Montes Claros]  | Sindicato dos Bancários de Montes Claros=ORGANISATION
            el Juzgado de lo Mercantil de [loc Cádiz] falló   | Juzgado de lo Mercantil de Cádiz=ORGANISATION
            students of the University of [loc Kent] met      | University of Kent=ORGANISATION
            le tribunal a condamné le maire de [loc Gap]      | Gap=PLACE
            le conseil de [per Anne Roux] était bon           | Anne Roux=PERSON
            die Stadt [loc Dresden] urteilte                  | Dresden=PLACE
            il [org Tribunale] dei minori di [loc Bari] tace  | Tribunale dei minori di Bari=ORGANISATION
            la préfecture maritime de l'[loc Atlantique] dit  | préfecture maritime de l'Atlantique=ORGANISATION
            la Procuradoria da República em [loc Goiás] agiu  | Procuradoria da República em Goiás=ORGANISATION
            die Bezirkshauptmannschaft [loc Liezen] warnte    | Bezirkshauptmannschaft Liezen=ORGANISATION
            [org Elm College] and [loc Duke] University met   | Elm College=ORGANISATION;Duke=PLACE
            [org Leeds Court] and the [org Court of Appeal]   | Leeds Court=ORGANISATION;Court of Appeal=ORGANISATION
            das [org Landgericht Gera] und [loc Jena] warten  | Landgericht Gera=ORGANISATION;Jena=PLACE
            la cour d'appel de [loc Pau] et [per Anne Roux]   | cour d'appel de Pau=ORGANISATION;Anne Roux=PERSON
            """)
    void shouldJoinAPlaceToTheInstitutionBeforeIt(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [org ROUBAIX] ([org Reuters]) - Le groupe            | ROUBAIX=PLACE
            [org BERLIN - Air Berlin] hat                        | BERLIN=PLACE;Air Berlin=ORGANISATION
            LA [org CORUÑA] - [org Inditex], dueña               | LA CORUÑA=PLACE;Inditex=ORGANISATION
            [loc PARIS]/[org NEW YORK] (AFP) – [org LVMH] has    | PARIS=PLACE;NEW YORK=PLACE;LVMH=ORGANISATION
            said [org NATO] - [loc Kiev] waits                   | NATO=ORGANISATION;Kiev=PLACE
            [org Bayern] - [org Dortmund] 2:1                    | Bayern=ORGANISATION;Dortmund=ORGANISATION
            [org ROUBAIX-LILLE] wins                             | ROUBAIX-LILLE=ORGANISATION
            """)
    void shouldNameTheTownOfADatelineAPlace(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            L'[org Etat] et le [org gouvernement]                | -
            die [org Börse] und die [org Frankfurter Börse]      | Frankfurter Börse=ORGANISATION
            o [org Estado] e o [org Estado de S. Paulo]          | Estado de S. Paulo=ORGANISATION
            """)
    void shouldNotTakeANounAloneForAName(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            and WhatsApp were down for hours               | WhatsApp=ORGANISATION
            el sindicato CC OO y la CNMV                   | CC OO=ORGANISATION;CNMV=ORGANISATION
            die Bundesagentur für Arbeit zählte            | Bundesagentur für Arbeit=ORGANISATION
            sagte [per Ada Ikea] in der [loc KfW Straße]   | Ada Ikea=PERSON;KfW Straße=PLACE
            the whatsapp of a friend, the kfw              | -
            """)
    void shouldFindWhatMeansNothingElseWhereTheModelMissesIt(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [org Salzgitter] AG (Xetra: SZG)                       | Salzgitter AG=ORGANISATION
            [org Acme Series L] preferred                          | Acme=ORGANISATION
            the [org World Series] begins                          | World Series=ORGANISATION
            won the [org BNP Paribas] Open, said [per Ada Quill]   | Ada Quill=PERSON
            [org Block], Inc. (NYSE: XYZ), the payments company    | Block, Inc.=ORGANISATION
            [org Block], which pays                                | Block=ORGANISATION
            [per Ada Quill] AG                                     | Ada Quill=PERSON
            [per Moody]'s a confirmé la note                       | Moody's=ORGANISATION
            [per Quill]'s house                                    | Quill=PERSON
            sagte Händler [per Thilo] Brandauer-Osei von           | Thilo Brandauer-Osei=PERSON
            témoigne Jean-Yves [per Hourmant], 71 ans              | Jean-Yves Hourmant=PERSON
            sagte [per Thilo] Brandauer von                        | Thilo=PERSON
            sagte [per Thilo]. Brandauer-Osei schwieg              | Thilo=PERSON
            """)
    void shouldAddWhatEndsACompanyAndTheDoubleNameOfAPerson(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            die Stahl AG ([per Xetra]: SZG; [org ISIN] DE00062)    | -
            Soitec ([org Euronext Paris] : SOI, [org ISIN] : FR00) | -
            the [org ETF] and its [per CEO]                        | -
            [loc US]$100, or [loc NZ]$160 in [loc US] terms        | US=PLACE
            [per Henkel Vz] gewann, [org Acme ADR] verlor          | Henkel=PERSON;Acme=ORGANISATION
            in [loc Oslo]: a city awaits                           | Oslo=PLACE
            ([loc Paris]) awaits                                   | Paris=PLACE
            """)
    void shouldLeaveOutWhatLabelsACode(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            he rang [per Tarisio], an old auctioneer, and [per Tarisio] came | Tarisio=ORGANISATION;Tarisio=ORGANISATION
            [per Morskoul], jeune pousse de [loc Lannion]                    | Morskoul=ORGANISATION;Lannion=PLACE
            la empresa [loc Riegos Doñana] cobró                             | Riegos Doñana=ORGANISATION
            avrebbe favorito la ditta Edil [loc Serra] in cambio             | Edil Serra=ORGANISATION
            del bufete Garrigues, dice                                       | Garrigues=ORGANISATION
            so der Anwalt von der [org Kanzlei Noerr] gestern                | Noerr=ORGANISATION
            la [org société Ocean Delight] dément                            | Ocean Delight=ORGANISATION
            said [per Ruiz], company chief since May                         | Ruiz=PERSON
            [per Carla Ruiz] leads the company [per Ruiz] founded            | Carla Ruiz=PERSON;Ruiz=PERSON
            the company [per John Quill] founded                             | John Quill=PERSON
            die Firma Insolvenz angemeldet                                   | -
            the company Monday said                                          | -
            in [loc Lyon], une entreprise de transport ferme                 | Lyon=PLACE
            """)
    void shouldBelieveANounThatSaysWhatTheNameIs(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Bitcoin fell, [org LINK] too, [per Cardano] and [loc Solana] | -
            [org Ethereum] und [org Uniswap] stiegen, so [org Coinbase]  | Coinbase=ORGANISATION
            [per Shiba Inu] et [org DOGE] reculent                       | -
            [org Avalanche] hit [loc Solana Beach], [org LINK] said      | Avalanche=ORGANISATION;Solana Beach=PLACE;LINK=ORGANISATION
            [org Ripple Labs] denied that XRP is a share                 | Ripple Labs=ORGANISATION
            """)
    void shouldLeaveOutCoinsWhereTheTextIsAboutThem(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a [org Federação Brasileira de Bancos] ([loc Febraban])    | Federação Brasileira de Bancos=ORGANISATION;Febraban=ORGANISATION
            a [org Federação Brasileira de Bancos] (Febraban)          | Federação Brasileira de Bancos=ORGANISATION;Febraban=ORGANISATION
            the [org Bank of Ireland] ([loc Dublin])                   | Bank of Ireland=ORGANISATION;Dublin=PLACE
            """)
    void shouldTakeAnAcronymInBracketsForTheOrganisationBeforeIt(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            [per Mareike Obermüller] kam. Obermüller zufolge gut   | Mareike Obermüller=PERSON;Obermüller=PERSON
            [org Linde] baut. Die Linde-Aktien. An Linde lag es    | Linde=ORGANISATION;Linde=ORGANISATION
            [org Alpha Nord] baut. Alpha Nord, Alpha Süd           | Alpha Nord=ORGANISATION;Alpha Nord=ORGANISATION
            [per Ann Lee] came. In Lee all was well                | Ann Lee=PERSON
            [loc Gap] grows. A gap. Gap                            | Gap=PLACE
            """)
    void shouldFindANameAgain(String marked, String names) {
        // then
        assertThat(whole(marked)).isEqualTo(names);
    }

    @Test
    void shouldTakeTimeInProportionToTheText() {
        // when names begin alike
        double growth = Growth.of(
                text -> {
                    Tokens tokens = TOKENIZER.tokenize(text);
                    NAMES.of(tokens, everyFourth(tokens));
                },
                WholeNamesTest::manyNames,
                40_000);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }

    private static String manyNames(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Alpha N" + i + " et Alpha")
                .collect(Collectors.joining(" "));
    }

    private static List<TaggedName> everyFourth(Tokens tokens) {
        List<TaggedName> names = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i += 4) {
            names.add(new TaggedName(EntityTag.Type.ORGANISATION, i, i + 2, 0.9, 3));
        }
        return names;
    }

    /** The names that the marked ones become, each as {@code text=TYPE}; {@code -} for none. */
    private static String whole(String marked) {
        StringBuilder text = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        List<EntityTag.Type> types = new ArrayList<>();
        Matcher mark = MARKED.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(2));
            spans.add(new int[] {start, text.length()});
            types.add(TYPES.get(mark.group(1)));
        }
        mark.appendTail(text);
        Tokens tokens = TOKENIZER.tokenize(text.toString());
        List<TaggedName> found = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            found.add(tagged(tokens, spans.get(i), types.get(i)));
        }
        List<String> names = NAMES.of(tokens, found).stream()
                .map(name -> text.substring(tokens.start(name.first()), tokens.end(name.end() - 1)) + "=" + name.type())
                .toList();
        return names.isEmpty() ? "-" : String.join(";", names);
    }

    private static TaggedName tagged(Tokens tokens, int[] span, EntityTag.Type type) {
        int first = 0;
        while (tokens.start(first) < span[0]) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && tokens.end(end) <= span[1]) {
            end++;
        }
        return new TaggedName(type, first, end, 0.9, 3);
    }
}
