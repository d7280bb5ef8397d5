/**
 * Reads agreement files and says what is wrong with them. Start with {@link
 * org.garant.intake.agreement.AgreementReader}.
 */
@NullMarked
package org.garant.intake.agreement;

import org.jspecify.annotations.NullMarked;
